import { describe, expect, it } from 'vitest';
import { dueAtRest, dueForMerging } from '../../../../lib/search/kept/merge-kept.ts';
import type { IndexRecord, SegmentRecord } from '../../../../lib/store/records.ts';

const MILLION = 1_000_000;

function segmentOf(papers: number): SegmentRecord {
  return { id: '', papers, bytes: 0, gone: new Uint32Array(), head: undefined };
}

/** What becomes of the segments of a library, built from so many papers at a time, and how many papers are written for it. */
function built(papers: number, atATime: number) {
  let segments: readonly SegmentRecord[] = [];
  let written = 0;
  const merge = (due: readonly SegmentRecord[]) => {
    const together = due.reduce((sum, segment) => sum + segment.papers, 0);
    written += together;
    segments = [...segments.filter((segment) => !due.includes(segment)), segmentOf(together)];
  };
  const walk: IndexRecord['walk'] = { done: 0, total: papers };
  for (let left = papers; left > 0; left -= atATime) {
    segments = [...segments, segmentOf(Math.min(left, atATime))];
    written += Math.min(left, atATime);
    const due = dueForMerging({ segments, walk });
    if (due.length > 0) merge(due);
  }
  merge(dueAtRest({ segments }));
  expect([...dueForMerging({ segments }), ...dueAtRest({ segments })]).toEqual([]);
  return { segments, written };
}

describe('an index that is built', () => {
  it.each([
    { library: 'a million met, without abstracts', papers: MILLION, atATime: 33_000, times: 2.2, parts: 5 },
    { library: 'a hundred thousand with them', papers: 100_000, atATime: 3_300, times: 3, parts: 1 },
  ])(
    'of $library is few segments at last, for which no paper is written often',
    ({ papers, atATime, times, parts }) => {
      const { segments, written } = built(papers, atATime);
      expect(segments.length).toBeLessThanOrEqual(parts);
      expect(written / papers).toBeLessThanOrEqual(times);
    },
  );
});
