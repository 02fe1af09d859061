import { findIn } from '../../../../lib/search/kept/find-in.ts';
import { indexIn } from '../../../../lib/search/kept/index-in.ts';
import type { KeptIndex, Scope } from '../../../../lib/search/kept/kept-index.ts';
import { tend } from '../../../../lib/search/kept/tend.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { openStore, type Store } from '../../../../lib/store/database.ts';
import { FIRST, type Engine } from './engine.ts';
import { SHELVES } from './papers-on.ts';

/** The index that the popup asks. */
export function ourIndex(scope: Scope): Engine {
  let db: Store | undefined;
  let index: KeptIndex | undefined;
  return {
    async prepare() {
      db ??= await openStore();
      for (const shelf of SHELVES[scope]) await tend(db, shelf);
      const records = await db.indexes.bulkGet([...SHELVES[scope]]);
      const segments = records.flatMap((record) => record?.segments ?? []);
      return segments.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    async open() {
      db ??= await openStore();
      index = indexIn(db, scope);
      await index.layers();
    },
    async ask(text) {
      const found = await (index && findIn(index, parseQuery(text)));
      return (await found?.keys(0, FIRST)) ?? [];
    },
  };
}
