import type { DBCore, DBCoreTable, Middleware } from 'dexie';

/** What a writer asks of a table, as far as it tells which records are written. */
export type Written =
  | { readonly type: 'add' | 'put'; readonly values: readonly unknown[] }
  | { readonly type: 'delete'; readonly keys: readonly unknown[] }
  | { readonly type: 'deleteRange' };

/**
 * A table in which stands, by the same transaction, what was written into others: so that no writer can forget to say so, and
 * none of it is lost when the browser is killed. One small record a batch, whatever its size.
 */
export interface Journal {
  readonly name: string;
  /** By table: the line that writing such records leaves, or deleting them; `undefined` for none. */
  readonly lineOf: Readonly<Record<string, (written: Written) => object | undefined>>;
  /** The line that says no more than that something was written: left out where its transaction has left another. */
  readonly bare?: object;
}

/** The tables of a transaction that writes into these: its journals are among them. */
export function withJournals(journals: readonly Journal[], tables: readonly string[]): string[] {
  const kept = journals.filter(({ lineOf }) => tables.some((table) => table in lineOf));
  return [...new Set([...tables, ...kept.map(({ name }) => name)])];
}

/** The journals in which a transaction has left a line. */
const told = new WeakMap<IDBTransaction, Set<Journal>>();

/** The lines that this leaves, each with the journal that it goes into. */
export function linesOf(
  journals: readonly Journal[],
  table: string,
  written: Written,
  transaction: IDBTransaction,
): { readonly journal: string; readonly line: object }[] {
  const before = told.get(transaction) ?? new Set();
  told.set(transaction, before);
  return journals.flatMap((journal) => {
    const line = journal.lineOf[table]?.(written);
    if (!line || (line === journal.bare && before.has(journal))) return [];
    before.add(journal);
    return [{ journal: journal.name, line }];
  });
}

/** Dexie, keeping these journals with each write. A schema that is being upgraded may not have one yet; then nothing is made from it either. */
export function keepingJournals(journals: readonly Journal[]): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'journals',
    create(core) {
      const there = journals.filter(({ name }) => core.schema.tables.some((table) => table.name === name));
      return there.length > 0 ? withEachWrite(core, there) : core;
    },
  };
}

function withEachWrite(core: DBCore, journals: readonly Journal[]): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      return core.transaction(mode === 'readwrite' ? withJournals(journals, tables) : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const isWatched = journals.some(({ lineOf }) => name in lineOf);
      return isWatched ? { ...table, mutate: noting(core, table, journals) } : table;
    },
  };
}

function noting(core: DBCore, table: DBCoreTable, journals: readonly Journal[]): DBCoreTable['mutate'] {
  return async (request) => {
    const transaction = request.trans as IDBTransaction;
    const lines = linesOf(journals, table.name, request, transaction).filter(({ journal }) =>
      transaction.objectStoreNames.contains(journal),
    );
    // None waits for the others: a transaction keeps all, or none.
    const [result] = await Promise.all([
      table.mutate(request),
      ...lines.map(({ journal, line }) =>
        core.table(journal).mutate({ type: 'add', trans: request.trans, values: [line] }),
      ),
    ]);
    return result;
  };
}
