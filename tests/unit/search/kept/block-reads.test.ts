import { expect, test } from 'vitest';
import { BlockReads } from '../../../../lib/search/kept/block-reads.ts';
import type { Reads } from '../../../../lib/store/reads.ts';
import { readsOf } from '../../../../lib/store/store-reads.ts';
import { aStore } from '../../store/a-store.ts';

const KEY = ['graphs', 1, 0] as [string, number, number];

test('blocks that are asked for in one turn are read in one transaction', async () => {
  const db = await aStore();
  await db.blocks.put({ segment: 'graphs', part: 1, number: 0, data: new Uint8Array(1) });
  const reads = readsOf(db);
  let transactions = 0;
  const counting: Reads = (tables, work) => {
    transactions += 1;
    return reads(tables, work);
  };
  const blocks = new BlockReads(counting);
  const one = () => blocks.read((now) => now.many('blocks', [KEY]));
  const both = await Promise.all([one(), one()]);
  expect(both.flat()).toHaveLength(2);
  expect(transactions).toBe(1);
  expect((await one())[0]?.segment).toBe('graphs');
  expect(transactions).toBe(2);
});

test('where the store cannot be read, whoever asked is told', async () => {
  const blocks = new BlockReads(() => Promise.reject(new Error('No store')));
  const one = () => blocks.read((now) => now.many('blocks', [KEY]));
  const both = await Promise.allSettled([one(), one()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
