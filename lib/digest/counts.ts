import { isDealtWith, type Mark } from './marks.ts';

/** What the bar, the badge and the popup say of a page; each entry counts once, its copies not at all. */
export interface Counts {
  readonly papers: number;
  readonly new: number;
  readonly duplicates: number;
  readonly read: number;
  /** Neither on screen in this digest yet, nor read, saved or dismissed. */
  readonly left: number;
}

/** @param entries marks of each entry, and whether it has been on screen in this digest. */
export function count(entries: Iterable<{ marks: readonly Mark[]; seenHere: boolean }>): Counts {
  const counts = { papers: 0, new: 0, duplicates: 0, read: 0, left: 0 };
  for (const { marks, seenHere } of entries) {
    counts.papers += 1;
    counts[marks.includes('duplicate') ? 'duplicates' : 'new'] += 1;
    if (marks.includes('read')) counts.read += 1;
    if (!seenHere && !isDealtWith(marks)) counts.left += 1;
  }
  return counts;
}

/** `40 papers, 12 new, 9 duplicates, 6 read, 28 left`. */
export function countsInWords(counts: Counts): string {
  const papers = counts.papers === 1 ? '1 paper' : `${counts.papers} papers`;
  const duplicates = counts.duplicates === 1 ? '1 duplicate' : `${counts.duplicates} duplicates`;
  return `${papers}, ${counts.new} new, ${duplicates}, ${counts.read} read, ${counts.left} left`;
}
