import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArxivMail, type ArxivMailEntry } from '../../../lib/papers/arxiv-mail.ts';

const MAIL = readFileSync('tests/fixtures/texts/arxiv-mail.txt', 'utf8');

/** Places aside, which change with what stands before. */
const told = (entries: readonly ArxivMailEntry[]) =>
  entries.map(({ start: _start, end: _end, ...rest }) => rest);

/** As a mail program breaks lines that are longer than `width`. */
function wrapped(text: string, width: number): string {
  const narrow = new RegExp(`(.{1,${width}})(?: +|$)`, 'g');
  return text
    .split('\n')
    .map((line) =>
      line.length > width && /[a-z]{3}/i.test(line) ? line.replace(narrow, '$1\n').trimEnd() : line,
    )
    .join('\n');
}

describe("arXiv's daily mail", () => {
  const entries = readArxivMail(MAIL);

  it('announces new papers, cross-lists and replacements', () => {
    expect(entries.map(({ id, marker }) => [id, marker])).toEqual([
      ['arxiv:2312.90001', 'new'],
      ['arxiv:math/0601001', 'new'],
      ['arxiv:2312.90002', 'cross'],
      ['arxiv:2204.90445', 'rep'],
      ['arxiv:2206.92587', 'rep'],
    ]);
  });

  it('tells what it knows of a paper', () => {
    expect(told(entries)[1]).toEqual({
      id: 'arxiv:math/0601001',
      marker: 'new',
      title: 'A Short Note on Latches',
      authors: ['Cy Press', 'Di Bolt for the LATCH Collaboration'],
      categories: 'math.GD',
      doi: '10.9999/latch.3',
      abstract: 'Latches are short.',
      published: '2023-11-29',
    });
    expect(entries[0]?.comments).toBe('12 pages; extends arXiv:2312.80001');
    expect(entries[0]?.authors).toEqual(['Ada Hedge', "Ren\\'e Gate", 'Bo Lawn Jr.']);
  });

  it('says where in the text each stands', () => {
    for (const { id, start, end, title } of entries) {
      const own = MAIL.slice(start, end);
      expect(own).toMatch(/^arXiv:/);
      expect(own).toContain(title.slice(0, 20));
      expect(own).toContain(id === 'arxiv:math/0601001' ? '0601001' : id.slice(6));
      expect(own).toMatch(/\)$/);
    }
  });

  it.each([
    ['quoted', MAIL.replace(/^/gm, '> ')],
    ['quoted twice', MAIL.replace(/^/gm, '>> ')],
    ['indented', MAIL.replace(/^/gm, '    ')],
    ['with the line ends of Windows', MAIL.replaceAll('\n', '\r\n')],
    ['with spaces that do not break', MAIL.replaceAll(' ', '\u00a0')],
    ['without blank lines', MAIL.replace(/\n+/g, '\n')],
    ['broken at 50 letters', wrapped(MAIL, 50)],
    ['without its stars, as from Markdown', MAIL.replaceAll('(*cross-listing*)', '(cross-listing)')],
  ])('reads the same %s', (_, changed) => {
    expect(told(readArxivMail(changed))).toEqual(told(entries));
  });

  it('may follow another in the same text', () => {
    const both = readArxivMail(`${MAIL}\n-----Original Message-----\nDate: Fri\n\n${MAIL}`);
    expect(told(both)).toEqual([...told(entries), ...told(entries)]);
  });

  it('may be cut off anywhere: what it has told by then is read', () => {
    for (let length = 0; length < MAIL.length; length += 37) {
      const read = readArxivMail(MAIL.slice(0, length));
      expect(read.map(({ id }) => id)).toEqual(entries.slice(0, read.length).map(({ id }) => id));
      expect(told(read.slice(0, -1))).toEqual(told(entries.slice(0, Math.max(0, read.length - 1))));
    }
  });

  it('had another form until 2007', () => {
    const old =
      '\\\\\nPaper: hep-th/0505152\nFrom: A. Hedge\nDate: Mon, 16 May 2005 18:21:01 GMT (23kb)\n\nTitle: Old Doors\nAuthors: A. Hedge\n\\\\\n  Old.\n\\\\ ( http://arXiv.org/abs/hep-th/0505152 , 23kb)\n';
    expect(readArxivMail(old)).toMatchObject([
      { id: 'arxiv:hep-th/0505152', title: 'Old Doors', published: '2005-05-16' },
    ]);
  });

  it('is not every text with identifiers in it', () => {
    expect(readArxivMail('See\narXiv:2312.90001\nand then\narXiv:2312.90002 for more.')).toEqual([]);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      '\\\\\n',
      'arXiv:2312.90001\n',
      'Date: x\n',
      'Title: A',
      'Authors: ((',
      '> ',
      '\n',
      ' ',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 10 }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        for (const { start, end, title } of readArxivMail(any))
          expect(start < end && title !== '').toBe(true);
      }),
    );
  });
});
