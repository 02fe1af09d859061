import type { DBCoreMutateRequest } from 'dexie';
import { journalIn } from '../journal.ts';
import { numbersOf, type TableOnTheRoll } from './roll-tables.ts';

/** Whoever writes a record has its name put on the roll: one line a batch. Who deletes one leaves the name where it is. */
export const onTheRollWithEachWrite = journalIn('rollNews', {
  forms: (request) => lineOf(request, 'forms'),
  kin: (request) => lineOf(request, 'kin'),
  library: (request) => lineOf(request, 'library'),
});

function lineOf(request: DBCoreMutateRequest, table: TableOnTheRoll): object | undefined {
  if (request.type !== 'add' && request.type !== 'put') return undefined;
  return request.values.length === 0 ? undefined : { names: numbersOf(table, request.values) };
}
