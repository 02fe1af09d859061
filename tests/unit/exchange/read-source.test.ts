import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { read, textFixtures, textsAtHand } from './texts.ts';

const isText = (name: string) => /\.(?:txt|md|bib)$/.test(name);

describe.each(textFixtures())('$name', ({ text, truth }) => {
  it('is taken for what it is, and holds these papers', () => {
    const { kind, site, label, skipped, entries, mentions } = read(text);
    expect({ kind, site: site ?? undefined, label, skipped }).toEqual({
      kind: truth.kind,
      site: truth.site,
      label: truth.label,
      skipped: truth.skipped,
    });
    expect(entries.map(({ key, title }) => ({ key, title }))).toEqual(
      truth.entries.map(({ key, title }) => ({ key, title })),
    );
    expect(entries).toMatchObject(truth.entries);
    expect(mentions.map(({ key }) => key)).toEqual(truth.mentions);
  });

  it.each([
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark and blank lines at its ends', `\ufeff\n\n${text}\n\n`],
  ])('holds the same %s', (_, changed) => {
    expect(read(changed).entries).toEqual(read(text).entries);
  });
});

describe.each(textFixtures().filter(({ name }) => isText(name)))('$name in a mail', ({ text }) => {
  it.each([
    ['quoted', text.replace(/^/gm, '> ')],
    ['quoted twice, without a space', text.replace(/^/gm, '>> ')],
  ])('holds the same %s', (_, changed) => {
    expect(read(changed).entries).toEqual(read(text).entries);
  });
});

describe.each(textsAtHand())('$name', ({ text, truth }) => {
  it('has all its papers, as announced, in order', () => {
    const shown = read(text).entries.map(({ key, title, marker, version }) => ({
      key,
      title,
      marker,
      version,
    }));
    expect(shown).toEqual(
      truth.entries.map(({ version, ...entry }) => ({
        ...entry,
        version: version === undefined ? undefined : Number(version.slice(1)),
      })),
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['<?xml version="1.0"?><rss><channel><item><title>Cut o', /not well-formed/],
    ['<rss><channel><item><title>Doors</item></channel></rss>', /not well-formed/],
  ])('%s is said to be broken', (xml, message) => {
    expect(() => read(xml)).toThrow(message);
  });

  test('a text without papers has none', () => {
    expect(read('Dear Ada,\n\nsee you on Monday at 10.30, room 2401.\n\nBo')).toMatchObject({
      kind: 'text',
      entries: [],
      mentions: [],
    });
  });
});

/** Pieces that texts of all kinds are made of, put together anyhow. */
const PIECES = [
  '\\\\\n',
  'arXiv:2312.90001\n',
  'arXiv:2312.90002 (*cross-listing*)\n',
  'replaced with revised version Wed, 29 Nov 2023 08:03:26 GMT\n',
  'Date: Tue, 28 Nov 2023 20:12:14 GMT\n',
  'Title: Doors\n',
  'Authors: A (B\n',
  '@article{x, title={',
  '@string{a=',
  '}}\n',
  '"',
  '#',
  '<rss><channel><item>',
  '<![CDATA[',
  '</item>',
  '<feed>',
  'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n',
  '--a\n',
  '- [A Door](https://arxiv.org/abs/2312.90003)\n',
  'doi:10.9999/',
  '[[[((',
  '\n\n',
  '> ',
  '• 4 authors · Jun 30, 2020\n',
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is read or said to be a broken feed; nothing else is thrown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          const { entries, mentions } = read(text);
          for (const { key, title } of [...entries, ...mentions]) expect([key, title]).not.toContain('');
        } catch (error) {
          expect(error).toMatchObject({ name: 'NoFeed' });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read in time that grows with its length only', () => {
    for (const piece of PIECES.filter((one) => !/^<|MIME/.test(one))) {
      const started = performance.now();
      read(piece.repeat(20_000));
      expect(performance.now() - started, piece).toBeLessThan(5000);
    }
  });
});
