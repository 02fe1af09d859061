import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../lib/exchange/read-digest.ts';
import { readTextDigest } from '../../../lib/exchange/text-digest/read-text-digest.ts';

const FOLDERS = ['tests/fixtures/text-digests', '../shared/seeds'].filter((folder) => existsSync(folder));
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

const parseXml = (): never => {
  throw new Error('no XML here');
};

describe('the text of a Hugging Face page', () => {
  it.each(texts)('$name stays what it is among the other kinds', ({ text }) => {
    const capturedAt = new Date('2025-12-09');
    const own = readTextDigest(text, { capturedAt });
    const read = readDigest(text, { parseXml, capturedAt });
    expect(read.entries).toEqual(own);
    expect(read.kind).toBe(own.length > 0 ? 'hf-text' : 'text');
  });
});

describe('each kind is told from the others', () => {
  const abstract =
    'We study doors, and find that they are open more often than they are shut in all houses. '.repeat(3);
  const hf = `Subscribe\n\nQuiet Doors\n\n${abstract}See arXiv:2312.90001.\n\nLoud Doors\n\n${abstract}`;

  it.each([
    ['a Hugging Face page whose abstracts name papers', hf, 'hf-text'],
    [
      'a list under a heading that Hugging Face has too',
      'Subscribe\n\nQuiet Doors\nhttps://arxiv.org/abs/2312.90001',
      'text',
    ],
    ['a list of BibTeX under a few words', 'My papers:\n\n@article{a, title={Doors}}', 'bibtex'],
    ['an address that only looks like BibTeX', 'Write to me:\n@article (in the forum)', 'text'],
    [
      'a mail of arXiv on a day without papers',
      'Send any comments regarding submissions directly to submitter.\n Submissions to:\ncs\n received from  Wed  1 Mar 23 19:00:00 GMT  to  Thu  2 Mar 23 19:00:00 GMT\n%-%-%-%-%-%-%',
      'arxiv-mail',
    ],
    ['nothing', '', 'text'],
  ])('%s', (_, text, kind) => {
    expect(readDigest(text, { parseXml }).kind).toBe(kind);
  });
});
