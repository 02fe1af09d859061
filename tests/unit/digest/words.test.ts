import { describe, expect, test } from 'vitest';
import { count, countsInWords } from '../../../lib/digest/counts.ts';
import { ago } from '../../../lib/digest/time-words.ts';

describe('a moment in words', () => {
  const now = new Date(2026, 2, 10, 14, 30).getTime();
  test.each([
    [new Date(2026, 2, 10, 14, 29, 30), 'just now'],
    [new Date(2026, 2, 10, 14, 31), 'just now'],
    [new Date(2026, 2, 10, 14, 25), '5 min ago'],
    [new Date(2026, 2, 10, 13, 30), 'an hour ago'],
    [new Date(2026, 2, 10, 1), '13 hours ago'],
    [new Date(2026, 2, 9, 1), 'yesterday'],
    [new Date(2026, 2, 7, 23), '3 days ago'],
    [new Date(2026, 2, 3, 23), 'on 3 Mar'],
    [new Date(2025, 2, 3), 'on 3 Mar 2025'],
  ])('%s', (at, words) => {
    expect(ago(at.getTime(), now)).toBe(words);
  });
});

describe('the counts of a page', () => {
  test('each entry counts once; what was read, saved or dismissed is not left', () => {
    const counts = count([
      { marks: ['new'], seenHere: false },
      { marks: ['new'], seenHere: true },
      { marks: ['new', 'read'], seenHere: false },
      { marks: ['duplicate'], seenHere: false },
      { marks: ['duplicate', 'saved'], seenHere: false },
      { marks: ['duplicate', 'dismissed'], seenHere: false },
    ]);
    expect(countsInWords(counts)).toBe('6 papers, 3 new, 3 duplicates, 1 read, 2 left');
  });

  test('one is one', () => {
    expect(countsInWords({ papers: 1, new: 0, duplicates: 1, read: 0, left: 1 })).toBe(
      '1 paper, 0 new, 1 duplicate, 0 read, 1 left',
    );
  });
});
