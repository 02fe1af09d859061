import type { DBCore } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { act } from '../../../../lib/store/act.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { aDisk, aStore } from '../../store/a-store.ts';
import { aDay, anEntry } from '../../store/some-papers.ts';

const MONDAY = aDay('2026-09-28');
const pause = () => Promise.resolve();

/** Five small segments: at the fourth, four are merged. Then a paper of each changes, and one is new. */
async function aLivedInStore(): Promise<Store> {
  const db = await aStore(aDisk());
  for (let number = 1; number <= 5; number += 1) {
    await act(db, MONDAY, [entry(number)], { do: 'save' });
    if (number < 4) await tend(db, 'saved', { pause });
  }
  await act(db, MONDAY, [entry(1)], { do: 'tag', tags: ['changed'] });
  await act(db, MONDAY, [entry(2)], { do: 'remove' });
  return db;
}

function entry(number: number) {
  return anEntry(`arxiv:2401.0000${number}`, { title: `Pruning, part ${number}` });
}

/** The same disk, in a browser that is killed at its n-th write of the index. */
async function killedAtWrite(db: Store, n: number): Promise<void> {
  let writes = 0;
  db.close();
  const killer = {
    stack: 'dbcore' as const,
    name: 'killer',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'blocks' && name !== 'indexes' && name !== 'touched') return table;
        return {
          ...table,
          mutate: (request) => {
            writes += 1;
            if (writes === n) throw new Error('killed');
            return table.mutate(request);
          },
        };
      },
    }),
  };
  db.use(killer);
  await db.open();
  await tend(db, 'saved', { pause }).catch(() => undefined);
  db.unuse(killer);
  db.close();
  await db.open();
}

async function found(db: Store, query: string): Promise<PaperKey[]> {
  const listed = await findIn(indexIn(db, 'library'), parseQuery(query));
  return listed.closestTo ? [] : [...(await listed.keys(0, 10))].toSorted();
}

const LEFT = [1, 3, 4, 5].map((number) => entry(number).key);

describe('a browser that is killed while the index is brought up to date', () => {
  it.each(Array.from({ length: 14 }, (_, at) => at + 1))(
    'at its write no. %i: everything is found before and after, and nothing is left behind',
    async (n) => {
      const db = await aLivedInStore();
      await killedAtWrite(db, n);
      expect(await found(db, 'pruning')).toEqual(LEFT);
      expect(await found(db, 'tag:changed')).toEqual([entry(1).key]);
      await tend(db, 'saved', { pause });
      expect(await found(db, 'pruning')).toEqual(LEFT);
      expect(await found(db, 'tag:changed')).toEqual([entry(1).key]);
      const counted = (await db.indexes.toArray()).flatMap(({ segments }) => segments.map(({ id }) => id));
      const onDisk = new Set((await db.blocks.toArray()).map(({ segment }) => segment));
      expect([...onDisk].toSorted()).toEqual(counted.toSorted());
      // All but the last line.
      expect(await db.touched.count()).toBe(1);
    },
  );

  it('an index of which blocks are lost is built anew by whoever comes next', async () => {
    const db = await aLivedInStore();
    await tend(db, 'saved', { pause });
    await db.blocks.clear();
    expect(await found(db, 'part')).toEqual([]);
    await tend(db, 'saved', { pause });
    expect(await found(db, 'pruning')).toEqual(LEFT);
  });
});
