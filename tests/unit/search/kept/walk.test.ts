import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { actOnPapers } from '../../../../lib/store/act.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { newPaper } from '../../../../lib/store/paper-record.ts';
import { aStore } from '../../store/a-store.ts';
import { anEntry } from '../../store/some-papers.ts';

const pause = () => Promise.resolve();
const COUNT = 4500;

/** A library as an earlier version has left it: nothing says what was touched. */
async function anOldLibrary(): Promise<Store> {
  const db = await aStore();
  const papers = Array.from({ length: COUNT }, (_, at) => {
    const number = String(at).padStart(5, '0');
    return newPaper(anEntry(`arxiv:2401.${number}`, { title: `On pruning ${number}` }), 'arxiv', at);
  });
  await db.papers.bulkPut(papers);
  await db.library.bulkPut(
    papers.map(({ key }, at) => ({ paper: key, savedAt: at + 1, tags: [], note: '', changedAt: at })),
  );
  await db.touched.clear();
  return db;
}

describe('the index of a library that has none yet', () => {
  it('is built in parts, with a number to show; meanwhile what is in it is found, and what changes at once', async () => {
    const db = await anOldLibrary();
    const index = indexIn(db, 'library');
    const stop = new AbortController();
    const told: string[] = [];
    const stopped = tend(db, 'saved', {
      pause,
      signal: stop.signal,
      onProgress: (done, total) => {
        told.push(`${done}/${total}`);
        if (done > 0) stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([`0/${COUNT}`, `2048/${COUNT}`]);
    expect((await findIn(index, parseQuery('pruning'))).count).toBe(4096);
    expect(index.building).toEqual({ done: 4096, total: COUNT });
    const last = anEntry(`arxiv:2401.0${COUNT - 1}`);
    await actOnPapers(db, [last.key], { do: 'tag', tags: ['late'] });
    expect(await (await findIn(index, parseQuery('tag:late'))).keys(0, 2)).toEqual([last.key]);

    await tend(db, 'saved', { pause });
    expect((await findIn(index, parseQuery('pruning'))).count).toBe(COUNT);
    expect((await findIn(index, parseQuery('tag:late'))).count).toBe(1);
    expect(index.building).toBeUndefined();
  }, 60_000);
});
