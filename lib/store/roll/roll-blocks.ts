import type { Store } from '../database.ts';
import type { RollBlock } from '../records.ts';
import { placeOf, united } from './sorted-numbers.ts';

/** In front of all blocks: what is recent, how often the blocks were written, and how far the older records are on the roll. */
export const HEAD = -1;

/** Of a number, the bits that name its block: with a million papers each has some eight thousand, 32 kB. */
const BLOCK_BITS = 8;
const SHIFT = 32 - BLOCK_BITS;
export const BLOCKS = 2 ** BLOCK_BITS;

/** The block that a number is kept in. */
export function blockOf(number: number): number {
  return number >>> SHIFT;
}

/** Puts numbers, in ascending order, into their blocks, for the time that `folds` says; to be called inside a transaction. */
export async function putInBlocks(db: Store, numbers: Uint32Array, folds: number): Promise<void> {
  const parts = partsOf(numbers);
  const before = await db.roll.bulkGet(parts.map(({ block }) => block));
  const after = parts.map(({ block, names }, at) => ({
    block,
    folds,
    names: united([before[at]?.names ?? NONE, names]),
  }));
  await db.roll.bulkPut(after);
}

const NONE = new Uint32Array();

function partsOf(numbers: Uint32Array): Pick<RollBlock, 'block' | 'names'>[] {
  const parts: Pick<RollBlock, 'block' | 'names'>[] = [];
  for (let from = 0; from < numbers.length;) {
    const block = blockOf(numbers[from] ?? 0);
    const behind = (block + 1) * 2 ** SHIFT;
    const to = behind > 0xffffffff ? numbers.length : placeOf(behind, numbers);
    parts.push({ block, names: numbers.slice(from, to) });
    from = to;
  }
  return parts;
}
