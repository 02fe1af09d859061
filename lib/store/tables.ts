import type { Reading } from '../digest/reading.ts';
import type { PaperKey } from '../papers/paper.ts';
import type {
  ChangeRecord,
  ClueBucket,
  ClueNews,
  DigestRecord,
  FormRecord,
  KinRecord,
  NumberRecord,
  PaperRecord,
  RollBlock,
  RollNews,
  SightingRecord,
  VerdictRecord,
} from './records.ts';

/** All that those who gather and draft ask of a table. Dexie's tables answer it, and so do plain ones (`plain-table.ts`). */
export interface Records<T, K> {
  bulkGet(keys: K[]): PromiseLike<(T | undefined)[]>;
  toArray(): PromiseLike<T[]>;
  bulkPut(records: readonly T[]): PromiseLike<unknown>;
  bulkDelete(keys: K[]): PromiseLike<unknown>;
}

/** The same of a table whose records get numbers as they come. */
export interface Lines<T> extends Records<T, number> {
  add(line: Omit<T, 'id'>): PromiseLike<number>;
}

/** What is kept on papers, in one transaction. */
export interface Tables {
  readonly papers: Records<PaperRecord, PaperKey>;
  readonly forms: Records<FormRecord, string>;
  readonly sightings: Records<SightingRecord, PaperKey>;
  readonly digests: Records<DigestRecord, string>;
  readonly library: Records<Reading, PaperKey>;
  readonly verdicts: Records<VerdictRecord, [PaperKey, PaperKey]>;
  readonly clues: Records<ClueBucket, number>;
  readonly clueNews: Lines<ClueNews>;
  readonly numbers: Records<NumberRecord, number>;
  readonly kin: Records<KinRecord, PaperKey>;
  readonly roll: Records<RollBlock, number>;
  readonly rollNews: Lines<RollNews>;
  readonly changes: Lines<ChangeRecord>;
  /** What keeps something in memory keeps it by this. */
  readonly connection: object;
}

export type TableName = Exclude<keyof Tables, 'connection'>;
