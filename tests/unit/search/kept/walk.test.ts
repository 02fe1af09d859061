import { Dexie } from 'dexie';
import { describe, expect, it, test } from 'vitest';
import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { followWalk } from '../../../../lib/search/kept/follow-walk.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { beginWalk } from '../../../../lib/search/kept/walk.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { actOnPapers } from '../../../../lib/store/act.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { newPaper } from '../../../../lib/store/paper-record.ts';
import { aDisk, aStore } from '../../store/a-store.ts';
import { counted } from '../../store/counted.ts';
import { anEntry } from '../../store/some-papers.ts';

const pause = () => Promise.resolve();
const COUNT = 2300;

/** A library as an earlier version has left it: nothing says what was touched. The first so many papers are saved. */
async function anOldLibrary(saved: number): Promise<Store> {
  const db = await aStore();
  const papers = Array.from({ length: COUNT }, (_, at) => {
    const number = String(at).padStart(5, '0');
    return newPaper(anEntry(`arxiv:2401.${number}`, { title: `On pruning ${number}` }), 'arxiv', at);
  });
  await db.papers.bulkPut(papers);
  await db.library.bulkPut(
    papers
      .slice(0, saved)
      .map(({ key }, at) => ({ paper: key, savedAt: at + 1, tags: [], note: '', changedAt: at })),
  );
  await db.touched.clear();
  return db;
}

describe('the index of a library that has none yet', () => {
  it('can be stopped while it is built, and goes on from there; meanwhile what is in it is found, and what changes at once', async () => {
    const db = await anOldLibrary(COUNT);
    const index = indexIn(db, 'library');
    const stop = new AbortController();
    const told: string[] = [];
    const stopped = tend(db, 'saved', {
      pause,
      signal: stop.signal,
      onProgress: (done, total) => {
        told.push(`${done}/${total}`);
        if (done > 1000) stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([`0/${COUNT}`, `512/${COUNT}`, `1024/${COUNT}`]);
    expect((await findIn(index, parseQuery('pruning'))).count).toBe(1024);
    expect(index.building).toEqual({ done: 1024, total: COUNT });
    const last = anEntry(`arxiv:2401.0${COUNT - 1}`);
    await actOnPapers(db, [last.key], { do: 'tag', tags: ['late'] });
    expect(await (await findIn(index, parseQuery('tag:late'))).keys(0, 2)).toEqual([last.key]);

    told.length = 0;
    await tend(db, 'saved', { pause, onProgress: (done) => void told.push(`${done}`) });
    expect(told).toEqual(['1024', '1536', '2048', `${COUNT}`]);
    expect((await findIn(index, parseQuery('pruning'))).count).toBe(COUNT);
    expect((await findIn(index, parseQuery('tag:late'))).count).toBe(1);
    expect(index.building).toBeUndefined();
  }, 60_000);
});

test('who waits for an index that somebody else builds is told how far that has come', async () => {
  const db = await anOldLibrary(COUNT);
  await beginWalk(db, 'saved');
  // Dexie watches nothing where it finds no disk.
  Dexie.dependencies.indexedDB = aDisk();
  const told: string[] = [];
  const stop = followWalk(db, 'saved', (done, total) => void told.push(`${done}/${total}`));
  await expect.poll(() => told).toEqual([`0/${COUNT}`]);
  const enough = new AbortController();
  const stopped = tend(db, 'saved', {
    pause,
    signal: enough.signal,
    onProgress: (done) => done > 0 && enough.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => told).toEqual([`0/${COUNT}`, `512/${COUNT}`]);
  stop();
  await tend(db, 'saved', { pause });
  expect(told.length).toBe(2);
}, 60_000);

describe('the index of what was met', () => {
  it('tells how many papers were read, those that are saved as well: they are read like any other', async () => {
    const db = await anOldLibrary(1300);
    const told: string[] = [];
    await tend(db, 'met', { pause, onProgress: (done, total) => void told.push(`${done}/${total}`) });
    expect(told).toEqual([0, 512, 1024, 1536, 2048, COUNT].map((done) => `${done}/${COUNT}`));
    expect((await findIn(indexIn(db, 'everything'), parseQuery('pruning'))).count).toBe(1000);
  }, 60_000);

  it('reads each paper once, and of the library what lies among them, in long stretches', async () => {
    const db = await anOldLibrary(300);
    await beginWalk(db, 'met');
    const counts = counted();
    await tend(db, 'met', { pause });
    expect(counts.read.get('papers')).toBe(COUNT);
    expect(counts.read.get('library')).toBe(300);
    expect(counts.transactions).toBeLessThan(30);
  }, 60_000);
});
