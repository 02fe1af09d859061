import type { Table } from 'dexie';
import { united } from '../../identity/sorted-numbers.ts';
import type { Store } from '../database.ts';
import type { RollBlock } from '../records.ts';
import { HEAD, putInBlocks } from './roll-blocks.ts';
import { numbersOf, type TableOnTheRoll } from './roll-tables.ts';

interface Pace {
  /** Records that are read in one go: few enough that who saves meanwhile hardly waits. */
  readonly part: number;
  /** Names that are put into the blocks in one go, since each time all blocks are written. */
  readonly stride: number;
}

const PACE: Pace = { part: 2_000, stride: 200_000 };

const NOT_BEGUN: RollBlock = { block: HEAD, names: new Uint32Array(), walk: { table: 0 } };
/** Not papers: those that were kept before there was a roll have their keys among the forms. */
const TABLES: readonly TableOnTheRoll[] = ['forms', 'kin', 'library'];

/**
 * Puts on the roll what was kept before there was one, some at a time. May be stopped at any line, and goes on where it was:
 * how far it is stands in the head, written behind the names. What is written meanwhile is among the news. Rejects with what
 * Dexie throws.
 */
export async function enrol(db: Store, pace: Pace = PACE): Promise<void> {
  for (let head = await headOf(db); head.walk; head = await headOf(db)) {
    const { names, ...walk } = await readOn(db, head.walk, pace);
    await putInBlocks(db, names);
    await db.transaction('rw', db.roll, async () => {
      const now = await headOf(db);
      await db.roll.put(walked({ ...now, folds: (now.folds ?? 0) + 1 }, walk));
    });
  }
}

async function headOf(db: Store): Promise<RollBlock> {
  return (await db.roll.get(HEAD)) ?? NOT_BEGUN;
}

type Walk = NonNullable<RollBlock['walk']>;

/** As far as one stride: up to the record that it ends with, or through the table. */
async function readOn(
  db: Store,
  { table, after }: Walk,
  { part, stride }: Pace,
): Promise<Walk & { names: Uint32Array }> {
  const name = TABLES[table];
  const parts: Uint32Array[] = [];
  let last = after;
  for (let count = 0; name && count < stride; count += part) {
    const { records, end } = await readPart(db.table(name), part, last);
    parts.push(numbersOf(name, records));
    if (records.length < part) return { table: table + 1, names: united(parts) };
    last = end;
  }
  return { table, names: united(parts), ...(last !== undefined && { after: last }) };
}

async function readPart(
  table: Table<unknown, string>,
  most: number,
  after?: string,
): Promise<{ records: unknown[]; end?: string }> {
  const rest = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
  const records = await rest.limit(most).toArray();
  const end: unknown = Reflect.get(Object(records.at(-1)), table.schema.primKey.keyPath as string);
  return { records, ...(typeof end === 'string' && { end }) };
}

/** Behind the last table there is nothing left to walk through. */
function walked({ walk: _before, ...head }: RollBlock, walk: Walk): RollBlock {
  return walk.table < TABLES.length ? { ...head, walk } : head;
}
