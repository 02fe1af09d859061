import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** What the search index is made from: whoever writes these says so in `touched`. */
const WATCHED: Readonly<Record<string, string>> = { papers: 'key', library: 'paper' };
const JOURNAL = 'touched';

/**
 * Writes down, in the same transaction, which papers were written: so that no writer can forget to tell the search
 * index, and none of it is lost when the browser is killed. One small record a batch, whatever its size.
 */
export const touchedWithEachWrite: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'touched',
  create: (core) => (core.schema.tables.some(({ name }) => name === JOURNAL) ? withJournal(core) : core),
};

function withJournal(core: DBCore): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      const isWatched = mode === 'readwrite' && tables.some((table) => table in WATCHED);
      return core.transaction(isWatched ? [...new Set([...tables, JOURNAL])] : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const keyPath = WATCHED[name];
      return keyPath === undefined ? table : { ...table, mutate: touching(core, table, keyPath) };
    },
  };
}

function touching(core: DBCore, table: DBCoreTable, keyPath: string): DBCoreTable['mutate'] {
  return async (request) => {
    const papers = keysIn(request, keyPath);
    // A schema that is being upgraded may not have the journal yet; then there is no index either.
    const isThere = (request.trans as IDBTransaction).objectStoreNames.contains(JOURNAL);
    if (!isThere || papers.length === 0) return table.mutate(request);
    const line = { papers };
    // Neither waits for the other: a transaction keeps both, or none.
    const [result] = await Promise.all([
      table.mutate(request),
      core.table(JOURNAL).mutate({ type: 'add', trans: request.trans, values: [line] }),
    ]);
    return result;
  };
}

function keysIn(request: DBCoreMutateRequest, keyPath: string): unknown[] {
  if (request.type === 'delete') return request.keys;
  if (request.type === 'deleteRange') return [];
  return request.values.map((record: unknown) => Reflect.get(Object(record), keyPath) as unknown);
}
