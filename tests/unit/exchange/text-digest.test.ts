import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextDigest, type TextEntry } from '../../../lib/exchange/text-digest/read-text-digest.ts';
import { tidyText, titleKey } from '../../../lib/papers/title.ts';

const FIXTURES = new URL('../../fixtures/text-digests/', import.meta.url);
const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

/** What a fixture's text holds; an abstract is told by the number of its paragraphs. */
interface Truth {
  readonly capturedAt?: string;
  readonly entries: readonly Record<string, unknown>[];
}

const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name,
    text: readFileSync(new URL(name, FIXTURES), 'utf8'),
    truth: JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), FIXTURES), 'utf8')) as Truth,
  }));

function read(text: string, { capturedAt }: Truth) {
  return readTextDigest(text, capturedAt ? { capturedAt: new Date(capturedAt) } : {}).map(summary);
}

function summary(entry: TextEntry): Record<string, unknown> {
  const { key, ids, abstract, ...shown } = entry;
  expect([key, ids]).toEqual([titleKey(entry.title), []]);
  return { ...shown, paragraphs: abstract?.split('\n\n').length ?? 0 };
}

describe.each(fixtures)('$name', ({ text, truth }) => {
  it('holds these papers', () => {
    expect(read(text, truth)).toEqual(truth.entries);
  });

  it.each([
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with the line ends of an old Mac', text.replaceAll('\n', '\r')],
    ['with more blank lines, some of them with spaces', text.replaceAll('\n\n', '\n\n \n\t\n')],
    ['with a byte order mark and spaces at the ends of lines', `\ufeff${text.replaceAll('\n', '  \n')}`],
  ])('holds the same %s', (_, changed) => {
    expect(read(changed, truth)).toEqual(truth.entries);
  });
});

describe('a text digest', () => {
  it('has no year where none is written and none is told', () => {
    const [, entry] = readTextDigest(fixtures.find(({ name }) => name.startsWith('search'))?.text ?? '');
    expect(entry).toMatchObject({ dateText: 'Jun 9', authorCount: 1 });
    expect(entry).not.toHaveProperty('published');
  });

  it('may have its feet on one line', () => {
    const text =
      'Subscribe\n\nQuiet Doors\n\nDoors are loud.\n\n• 2 authors · May 4, 2022 3\n\nLoud Doors\n\n• 1 author · May 5';
    expect(readTextDigest(text).map(summary)).toEqual([
      {
        title: 'Quiet Doors',
        authorCount: 2,
        published: '2022-05-04',
        dateText: 'May 4, 2022',
        comments: 3,
        paragraphs: 1,
      },
      { title: 'Loud Doors', authorCount: 1, dateText: 'May 5', paragraphs: 0 },
    ]);
  });

  it('may begin in the middle of a foot', () => {
    const text = '• 4 authors\n·\nMay 4, 2022\n\nQuiet Doors\n\nDoors are loud.\n\n• 2 authors\n·\nMay 5';
    expect(readTextDigest(text).map(({ title, authorCount }) => [title, authorCount])).toEqual([
      ['Quiet Doors', 2],
    ]);
  });

  it('can be any text at all', () => {
    const line = fc.constantFrom(
      '·',
      '• 4 authors',
      'Jun 9',
      'Jun 9, 2020 2',
      'new',
      '',
      'A Title',
      'We speak. It ends.',
      '12',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(line).map((all) => all.join('\n')),
        ),
        (text) => {
          const folded = tidyText(text);
          const entries = readTextDigest(text);
          expect(entries.filter(({ title }) => !folded.includes(title))).toEqual([]);
        },
      ),
    );
  });
});

interface SeedEntry {
  readonly title: string;
  readonly authorCount?: number;
  readonly published?: string;
  readonly comments?: number;
}

/** Third parties' texts, read where they are at hand. */
describe.runIf(existsSync(SEEDS))('captures of the site itself', () => {
  const digests = existsSync(SEEDS)
    ? (JSON.parse(readFileSync(new URL('digests.json', SEEDS), 'utf8')) as {
        source: string;
        entries: SeedEntry[];
      }[])
    : [];
  const captures = digests.map(({ source, entries }) => ({
    source,
    expected: entries,
    found: readTextDigest(readFileSync(new URL(source, SEEDS), 'utf8')),
  }));

  it.each(captures)('$source: every paper, with its foot', ({ found, expected }) => {
    const shown = found.map(({ title, authorCount, dateText, comments }) => ({
      title,
      authorCount,
      dateText,
      comments,
    }));
    expect(shown).toEqual(
      expected.map(({ title, authorCount, published, comments }) => ({
        title: tidyText(title),
        authorCount,
        dateText: published,
        comments,
      })),
    );
    expect(found.every(({ abstract }) => (abstract?.length ?? 0) > 1000)).toBe(true);
  });

  it('are of 81, 80, 131, 53 and 45 papers: 314 in all, 62 of them in several, none twice in one', () => {
    expect(captures.map(({ found }) => found.length)).toEqual([81, 80, 131, 53, 45]);
    const keys = captures.map(({ found }) => new Set<string>(found.map(({ key }) => key)));
    expect(keys.map(({ size }) => size)).toEqual([81, 80, 131, 53, 45]);
    const all = [...new Set(keys.flatMap((some) => [...some]))];
    expect(all).toHaveLength(314);
    expect(all.filter((key) => keys.filter((some) => some.has(key)).length > 1)).toHaveLength(62);
  });

  it('keep two papers with much the same title apart', () => {
    const keys = captures.flatMap(({ found }) => found.map(({ key }) => key));
    expect(keys).toContain('title:efficientdeepneuralnetworks');
    expect(keys).toContain('title:efficientonlineprocessingwithdeepneuralnetworks');
  });

  const sentences = (abstract = '') => abstract.match(/.+?[.?!](?= [A-Z]|$)/g) ?? [abstract];

  it.each([
    ['one sentence for an abstract', (abstract?: string) => sentences(abstract)[0] ?? ''],
    ['no full stop at the end', (abstract = '') => abstract.replace(/\.$/, '')],
    [
      'two paragraphs',
      (abstract?: string) =>
        `${sentences(abstract).slice(0, 2).join(' ')}\n\n${sentences(abstract).slice(2).join(' ')}`,
    ],
  ])('are read as well with %s', (_, change) => {
    for (const { found } of captures) {
      const text = found.map(({ title, abstract }) => `${title}\n\n${change(abstract)}`).join('\n\n');
      expect(readTextDigest(`Subscribe\n\n${text}`).map(({ title }) => title)).toEqual(
        found.map(({ title }) => title),
      );
    }
  });
});
