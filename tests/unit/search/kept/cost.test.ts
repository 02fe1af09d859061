import { expect, test } from 'vitest';
import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { actOnPapers } from '../../../../lib/store/act.ts';
import type { Store } from '../../../../lib/store/database.ts';
import { newPaper } from '../../../../lib/store/paper-record.ts';
import { storeListing } from '../../../../components/store-listing.ts';
import { aStore } from '../../store/a-store.ts';
import { counted, type Counted } from '../../store/counted.ts';
import { anEntry } from '../../store/some-papers.ts';

const pause = () => Promise.resolve();

/** A store of so many saved papers, with the counts of what is read and written. */
async function aLibraryOf(count: number) {
  const db = await aStore();
  const papers = Array.from({ length: count }, (_, at) => {
    const number = String(at).padStart(5, '0');
    const title = `Paper ${number} on ${at % 2 ? 'pruning' : 'graphs'} by method${number}`;
    return newPaper(
      anEntry(`arxiv:2401.${number}`, { title, abstract: `We study ${number} networks.` }),
      'arxiv',
      at,
    );
  });
  await db.papers.bulkPut(papers);
  await db.library.bulkPut(
    papers.map(({ key }, at) => ({ paper: key, savedAt: at + 1, tags: [], note: '', changedAt: at })),
  );
  await tend(db, 'saved', { pause });
  return { db, ...counted() };
}

async function listed({ db, read }: Counted & { db: Store }, query: string) {
  const withStore = async <T>(work: (db: Store) => Promise<T>) => ({
    ok: true as const,
    value: await work(db),
  });
  read.clear();
  const listing = await storeListing(db, indexIn(db, 'library'), query, withStore);
  const rows = await listing.rows(0, 10);
  return { count: listing.count, rows: rows.ok ? rows.value.length : 0, read: Object.fromEntries(read) };
}

test('a query reads a few blocks, and of the papers those on screen', async () => {
  const library = await aLibraryOf(2500);
  const { count, rows, read } = await listed(library, 'pruning networks');
  expect([count, rows]).toEqual([1250, 10]);
  expect(read['papers']).toBe(10);
  expect(read['library']).toBe(10);
  expect(read['blocks']).toBeLessThan(20);
  expect((await listed(library, '')).read['papers']).toBe(10);
});

test('an index is opened by its record, and that of one that may be in the making; of what was touched before, nothing is read', async () => {
  const { db, read } = await aLibraryOf(300);
  read.clear();
  await indexIn(db, 'library').layers();
  expect(Object.fromEntries([...read].filter(([, records]) => records > 0))).toEqual({
    indexes: 2,
  });
});

test('a change writes a line for each index, however large the library is, and is found by reading that paper alone', async () => {
  const library = await aLibraryOf(300);
  const { db, read, written } = library;
  const index = indexIn(db, 'library');
  await findIn(index, parseQuery('graphs'));
  read.clear();
  await actOnPapers(db, [anEntry('arxiv:2401.00007').key], { do: 'tag', tags: ['kept'] });
  expect(Object.fromEntries([...written].filter(([, records]) => records > 0))).toEqual({
    library: 1,
    changes: 1,
    touched: 1,
    rollNews: 1,
  });
  read.clear();
  const found = await findIn(index, parseQuery('tag:kept'));
  expect(await found.keys(0, 10)).toEqual([anEntry('arxiv:2401.00007').key]);
  expect(read.get('papers')).toBe(1);
});
