import type { Table } from 'dexie';
import type { Store } from './database.ts';
import type { ClueNews } from './records.ts';

/** What those whom a reader waits for ask of a table. Dexie's tables answer it, and so do plain ones (`plain-table.ts`). */
export interface Records<T, K, I = T> {
  bulkGet(keys: K[]): PromiseLike<(T | undefined)[]>;
  toArray(): PromiseLike<T[]>;
  bulkPut(records: readonly T[]): PromiseLike<unknown>;
  bulkDelete(keys: K[]): PromiseLike<unknown>;
  /** Resolves to the key that the record got. */
  add(record: I): PromiseLike<K>;
}

/** The same of a table that lines are added to, and that is read whole. */
export type Lines<T> = Pick<Records<T, number, Omit<T, 'id'>>, 'toArray' | 'add'>;

/** What is kept on papers; the search index has tables of its own. */
export const TABLE_NAMES = [
  'papers',
  'forms',
  'sightings',
  'digests',
  'library',
  'verdicts',
  'clues',
  'clueNews',
  'numbers',
  'kin',
  'roll',
  'rollNews',
  'changes',
] as const satisfies readonly (keyof Store)[];

export type TableName = (typeof TABLE_NAMES)[number];

/** These tables, in one transaction. */
export type Tables = { readonly [Name in Exclude<TableName, 'clueNews'>]: RecordsOf<Store[Name]> } & {
  readonly clueNews: Lines<ClueNews>;
  /** What keeps something in memory keeps it by this. */
  readonly connection: object;
};

type RecordsOf<T> = T extends Table<infer Kept, infer Key, infer Added> ? Records<Kept, Key, Added> : never;
