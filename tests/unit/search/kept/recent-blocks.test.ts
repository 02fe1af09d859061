import { expect, test } from 'vitest';
import { RecentBlocks } from '../../../../lib/search/kept/recent-blocks.ts';

const block = () => new Uint8Array(10);

test('blocks that were used longest ago make room for others', () => {
  const blocks = new RecentBlocks(20);
  for (const name of ['graphs', 'networks', 'pruning']) blocks.put(name, block());
  blocks.put('graphs', block());
  blocks.trim();
  expect(['graphs', 'networks', 'pruning'].filter((name) => blocks.get(name))).toEqual(['graphs', 'pruning']);
});

test('nothing is forgotten while a search that has some of its blocks waits for the others', async () => {
  const blocks = new RecentBlocks(10);
  for (const name of ['graphs', 'networks']) blocks.put(name, block());
  const waiting = blocks.waitFor(Promise.resolve());
  blocks.trim();
  expect(blocks.get('graphs')).toBeDefined();
  await waiting;
  blocks.trim();
  expect(blocks.get('graphs')).toBeUndefined();
});
