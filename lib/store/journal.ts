import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** By table: the line that writing such records leaves, or deleting them; `undefined` for none. */
export type LineOf = Readonly<Record<string, (request: DBCoreMutateRequest) => object | undefined>>;

/**
 * Writes down in a table of its own, in the same transaction, what was written: so that no writer can forget to say so, and
 * none of it is lost when the browser is killed. One small record a batch, whatever its size.
 */
export function journalIn(journal: string, lineOf: LineOf): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: journal,
    create: (core) =>
      core.schema.tables.some(({ name }) => name === journal) ? withJournal(core, journal, lineOf) : core,
  };
}

function withJournal(core: DBCore, journal: string, lineOf: LineOf): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      const isWatched = mode === 'readwrite' && tables.some((table) => table in lineOf);
      return core.transaction(isWatched ? [...new Set([...tables, journal])] : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const line = lineOf[name];
      return line === undefined ? table : { ...table, mutate: noting(core, table, journal, line) };
    },
  };
}

function noting(
  core: DBCore,
  table: DBCoreTable,
  journal: string,
  lineOf: LineOf[string],
): DBCoreTable['mutate'] {
  return async (request) => {
    const line = lineOf(request);
    // A schema that is being upgraded may not have the journal yet; then nothing is made from it either.
    const isThere = (request.trans as IDBTransaction).objectStoreNames.contains(journal);
    if (!isThere || line === undefined) return table.mutate(request);
    // Neither waits for the other: a transaction keeps both, or none.
    const [result] = await Promise.all([
      table.mutate(request),
      core.table(journal).mutate({ type: 'add', trans: request.trans, values: [line] }),
    ]);
    return result;
  };
}
