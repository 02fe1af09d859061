import type { Journal, Written } from '../journal.ts';
import { numbersOf, type TableOnTheRoll } from './roll-tables.ts';

/** Whoever writes a record has its name put on the roll: one line a batch. Who deletes one leaves the name where it is. */
export const rollNews: Journal = {
  name: 'rollNews',
  lineOf: {
    forms: (written) => lineOf(written, 'forms'),
    kin: (written) => lineOf(written, 'kin'),
    library: (written) => lineOf(written, 'library'),
    papers: (written) => lineOf(written, 'papers'),
  },
};

function lineOf(written: Written, table: TableOnTheRoll): object | undefined {
  if (written.type !== 'add' && written.type !== 'put') return undefined;
  return written.values.length === 0 ? undefined : { names: numbersOf(table, written.values) };
}
