import { expect, test } from 'vitest';
import type { PaperKey } from '../../../lib/papers/paper.ts';
import type { Blocks } from '../../../lib/search/packed/blocks.ts';
import { packPapers } from '../../../lib/search/packed/pack-papers.ts';
import type { BlockPart } from '../../../lib/search/packed/segment-data.ts';
import { Segment } from '../../../lib/search/packed/segment.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { layerOf } from '../../../lib/search/ranked/layer.ts';
import { rank } from '../../../lib/search/ranked/rank.ts';
import { aPaper } from './a-paper.ts';

const COUNT = 3000;
/** So many lie in the first block of what orders papers. */
const IN_BLOCK = 1024;

/** Papers on pruning: the first thousand by their titles, the others say so in their abstracts. Many were met at the same time. */
function onPruning() {
  return Array.from({ length: COUNT }, (_, at) => {
    const number = String(at).padStart(5, '0');
    const isTitle = at < IN_BLOCK;
    return aPaper(isTitle ? 'On pruning' : 'On graphs', {
      key: `arxiv:2401.${number}` as PaperKey,
      abstract: isTitle ? '' : 'We study pruning.',
      metAt: at % 7,
    });
  });
}

/** A segment on a disk that tells which blocks of what orders papers were read. */
function onDisk() {
  const kept = new Map<BlockPart, Uint8Array[]>();
  const read: number[] = [];
  const of = (part: BlockPart) => kept.get(part) ?? [];
  const get = (part: BlockPart, number: number) => of(part)[number] ?? new Uint8Array();
  const blocks: Blocks = {
    load: () => Promise.resolve(),
    get,
    read: (part, numbers = [...of(part).keys()]) => {
      if (part === 'order') read.push(...numbers);
      return Promise.resolve(numbers.map((number) => get(part, number)));
    },
  };
  const head = packPapers(onPruning(), {
    block: (part, number, bytes) => {
      const own = of(part);
      own[number] = bytes;
      kept.set(part, own);
    },
  });
  return { segment: new Segment(head, blocks), read };
}

async function ranked(segment: Segment) {
  const { ranking } = await rank([layerOf(segment)], parseQuery('pruning'), () => Promise.resolve([]));
  return ranking;
}

test('what decides among equals is read only of papers that may stand among the first', async () => {
  const { segment, read } = onDisk();
  const ranking = await ranked(segment);
  expect(ranking.count).toBe(COUNT);
  expect((await ranking.keys(0, 20)).length).toBe(20);
  expect(read).toEqual([0]);
});

test('a list is the same however it is scrolled through', async () => {
  const whole = await (await ranked(onDisk().segment)).keys(0, COUNT);
  expect(new Set(whole).size).toBe(COUNT);
  const ranking = await ranked(onDisk().segment);
  for (const [from, to] of [
    [0, 20],
    [20, 400],
    [390, 430],
    [990, 1030],
    [0, 50],
    [2900, 3100],
  ] as const)
    expect(await ranking.keys(from, to)).toEqual(whole.slice(from, to));
});
