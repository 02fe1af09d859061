import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../../lib/papers/paper.ts';
import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import { KeptIndex, type Scope } from '../../../../lib/search/kept/kept-index.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import type { Store } from '../../../../lib/store/database.ts';
import type { Reads } from '../../../../lib/store/reads.ts';
import { readsOf } from '../../../../lib/store/store-reads.ts';
import { act, actOnPapers } from '../../../../lib/store/act.ts';
import { undo } from '../../../../lib/store/change-log.ts';
import { aDisk, aStore } from '../../store/a-store.ts';
import { aDay, anEntry } from '../../store/some-papers.ts';

const MONDAY = aDay('2026-09-28');
const pause = () => Promise.resolve();

async function finds(index: KeptIndex, query: string): Promise<PaperKey[]> {
  const found = await findIn(index, parseQuery(query));
  return found.closestTo === undefined ? [...(await found.keys(0, 1000))] : [];
}

async function asked(db: Store, query: string, scope: Scope = 'library'): Promise<PaperKey[]> {
  return finds(indexIn(db, scope), query);
}

const PRUNING = anEntry('arxiv:2401.00001', { title: 'Layer-adaptive pruning' });
const GRAPHS = anEntry('arxiv:2401.00002', { title: 'Graph networks' });

describe('the index of the library', () => {
  it('has what is saved, tagged, noted, removed and taken back, at once and before anything is folded in', async () => {
    const db = await aStore();
    const index = indexIn(db, 'library');
    await act(db, MONDAY, [PRUNING, GRAPHS], { do: 'save' });
    expect(await finds(index, 'pruning')).toEqual([PRUNING.key]);
    await actOnPapers(db, [GRAPHS.key], { do: 'note', note: 'compare with pruning' });
    expect(await finds(index, 'compare')).toEqual([GRAPHS.key]);
    const removed = await actOnPapers(db, [GRAPHS.key], { do: 'remove' });
    expect(await finds(index, 'graph')).toEqual([]);
    await undo(db, removed.id);
    expect(await finds(index, 'compare graph')).toEqual([GRAPHS.key]);
    expect(await finds(index, '2401.00002')).toEqual([GRAPHS.key]);
  });

  it('has each of many papers that are saved one after the other, and what is taken out again', async () => {
    const db = await aStore();
    const index = indexIn(db, 'library');
    const entries = Array.from({ length: 30 }, (_, at) =>
      anEntry(`arxiv:2401.${String(at + 10_000)}`, { title: `Pruning number${at}` }),
    );
    for (const [at, entry] of entries.entries()) {
      await act(db, MONDAY, [entry], { do: 'save' });
      expect(await finds(index, `number${at}`)).toEqual([entry.key]);
      expect((await finds(index, 'pruning')).length).toBe(at + 1);
    }
    await actOnPapers(db, [entries[2]?.key ?? GRAPHS.key], { do: 'remove' });
    expect(await finds(index, 'pruning')).toEqual(await asked(db, 'pruning'));
    expect((await finds(index, 'pruning')).length).toBe(29);
  });

  it('finds the same once all is folded in, and after further changes', async () => {
    const db = await aStore();
    const index = indexIn(db, 'library');
    await act(db, MONDAY, [PRUNING, GRAPHS], { do: 'save' });
    await tend(db, 'saved', { pause });
    // All but the last line.
    expect(await db.touched.count()).toBe(1);
    expect(await finds(index, 'pruning')).toEqual([PRUNING.key]);
    await actOnPapers(db, [PRUNING.key], { do: 'tag', tags: ['nas'] });
    expect(await finds(index, 'tag:nas')).toEqual([PRUNING.key]);
    await tend(db, 'saved', { pause });
    expect(await finds(index, 'tag:nas pruning')).toEqual([PRUNING.key]);
    expect(await finds(index, '-tag:nas')).toEqual([GRAPHS.key]);
  });

  it('asks again for what could not be read once, as when the connection was lost meanwhile', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PRUNING], { do: 'save' });
    await tend(db, 'saved', { pause });
    const real = readsOf(db);
    let isLost = true;
    const reads: Reads = (tables, work) =>
      isLost && tables.includes('blocks') ? Promise.reject(new Error('lost')) : real(tables, work);
    const index = new KeptIndex({ reads }, 'library');
    await expect(finds(index, 'pruning')).rejects.toThrow('lost');
    isLost = false;
    expect(await finds(index, 'pruning')).toEqual([PRUNING.key]);
  });

  it('leaves out what is only met; everything ever met has both', async () => {
    const db = await aStore();
    await act(db, MONDAY, [PRUNING], { do: 'save' });
    await act(db, MONDAY, [GRAPHS], { do: 'read', by: 'reader' });
    for (const shelf of ['saved', 'met'] as const) await tend(db, shelf, { pause });
    expect(await asked(db, 'graph')).toEqual([]);
    expect(await asked(db, 'graph', 'everything')).toEqual([GRAPHS.key]);
    await actOnPapers(db, [GRAPHS.key], { do: 'save' });
    expect(await asked(db, 'graph', 'everything')).toEqual([GRAPHS.key]);
    expect(await asked(db, 'graph')).toEqual([GRAPHS.key]);
    for (const shelf of ['saved', 'met'] as const) await tend(db, shelf, { pause });
    expect(await asked(db, 'graph', 'everything')).toEqual([GRAPHS.key]);
  });

  it('keeps answering while it is made anew, and leaves nothing behind', async () => {
    const db = await aStore();
    const index = indexIn(db, 'library');
    await act(db, MONDAY, [PRUNING, GRAPHS], { do: 'save' });
    await tend(db, 'saved', { pause });
    const before = await db.blocks.count();
    const stopped = tend(db, 'saved', { anew: true, pause, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await finds(index, 'pruning')).toEqual([PRUNING.key]);
    await tend(db, 'saved', { pause });
    expect(await finds(index, 'pruning')).toEqual([PRUNING.key]);
    expect(await db.blocks.count()).toBe(before);
    expect((await db.indexes.toArray()).map(({ name }) => name)).toEqual(['saved']);
  });

  it('is right whatever is done, in whatever order, and however often it is tended meanwhile', async () => {
    const step = fc.record({
      do: fc.constantFrom('save', 'remove', 'tag', 'undo', 'tend', 'tend'),
      of: fc.nat({ max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const db = await aStore(aDisk());
        const index = indexIn(db, 'library');
        for (const { do: what, of } of steps) {
          const entry = anEntry(`arxiv:2401.0000${of + 1}`, { title: `Paper number${of} on pruning` });
          if (what === 'tend') await tend(db, 'saved', { pause });
          else if (what === 'undo') await undo(db);
          else await act(db, MONDAY, [entry], what === 'tag' ? { do: 'tag', tags: ['x'] } : { do: what });
          const saved = await db.library.filter(({ savedAt }) => savedAt !== undefined).primaryKeys();
          expect((await finds(index, 'pruning')).toSorted()).toEqual(saved.toSorted());
          const tagged = await db.library.where('tags').equals('x').primaryKeys();
          expect((await finds(index, 'tag:x')).toSorted()).toEqual(tagged.toSorted());
        }
      }),
      { numRuns: 20 },
    );
  });
});
