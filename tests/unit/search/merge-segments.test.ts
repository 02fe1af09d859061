import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import { memorySegment } from '../../../lib/search/packed/memory-segment.ts';
import { mergeSegments } from '../../../lib/search/packed/merge-segments.ts';
import { PARTS } from '../../../lib/search/packed/segment-data.ts';
import { Segment } from '../../../lib/search/packed/segment.ts';
import type { Searchable } from '../../../lib/search/searchable.ts';
import { anyPaper } from './a-shelf.ts';

/** The names of authors need not be exact. */
const EXACT = Object.keys(PARTS).filter((part) => part !== 'names');

/** All that a segment holds, whatever blocks it lies in. */
async function contentOf(segment: Segment, block: (part: string, number: number) => Uint8Array | undefined) {
  await segment.loadAll();
  const { head, dictionary } = segment;
  const parts = EXACT.map((part) => {
    const blocks: Uint8Array[] = [];
    for (let bytes = block(part, 0); bytes; bytes = block(part, blocks.length)) blocks.push(bytes);
    return blocks.map((bytes) => [...bytes]);
  });
  const terms = Array.from({ length: dictionary.size }, (_, term) => dictionary.term(term));
  return { terms, parts, head };
}

/** A sink that keeps what it is given. */
function kept() {
  const blocks = new Map<string, Uint8Array>();
  const get = (part: string, number: number) => blocks.get(`${part} ${number}`);
  return {
    get,
    sink: {
      block: (part: string, number: number, bytes: Uint8Array) => blocks.set(`${part} ${number}`, bytes),
    },
  };
}

describe('segments that are merged', () => {
  it('are, bit for bit, the segment of the papers that count', async () => {
    const spread = fc.array(fc.array(anyPaper, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(spread, async (told) => {
        const latest = new Map<PaperKey, { paper: Searchable; at: number }>();
        told.forEach((papers, at) => {
          for (const paper of papers) latest.set(paper.key, { paper, at });
        });
        const merged = told.map((papers, at) => {
          const own = new Map(papers.map((paper) => [paper.key, paper]));
          const keys = [...own.keys()].sort();
          const gone = keys.flatMap((key, number) => (latest.get(key)?.at === at ? [] : [number]));
          return { segment: memorySegment(own.values()), gone };
        });
        const { sink, get } = kept();
        const head = await mergeSegments(merged, sink, () => Promise.resolve());
        const whole = memorySegment([...latest.values()].map(({ paper }) => paper));
        const together = new Segment(head, whole.blocks);
        const direct = (part: string, number: number) => {
          try {
            return whole.blocks.get(part as 'short', number);
          } catch {
            return undefined;
          }
        };
        expect(await contentOf(together, get)).toEqual(await contentOf(whole, direct));
      }),
      { numRuns: 200 },
    );
  });
});
