import type { Reading } from '../../digest/reading.ts';
import { hashOf } from '../identity/clue-hash.ts';
import type { FormRecord, KinRecord, PaperRecord } from '../records.ts';
import { kinName, nameOfForm, ownName, readingName } from './roll-names.ts';

/** The tables that are on the roll, and the name that each record has there. */
const ON_THE_ROLL = {
  forms: (record: unknown) => nameOfForm(record as FormRecord),
  kin: (record: unknown) => kinName((record as KinRecord).paper),
  library: (record: unknown) => readingName((record as Reading).paper),
  papers: (record: unknown) => ownName((record as PaperRecord).key),
} as const satisfies Readonly<Record<string, (record: unknown) => string>>;

export type TableOnTheRoll = keyof typeof ON_THE_ROLL;

/** Numbers of these records of one table. */
export function numbersOf(table: TableOnTheRoll, records: readonly unknown[]): Uint32Array {
  return Uint32Array.from(records, (record) => hashOf(ON_THE_ROLL[table](record)));
}
