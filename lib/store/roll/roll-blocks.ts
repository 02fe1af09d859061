import { NONE, placeOf, united } from '../../identity/sorted-numbers.ts';
import type { Store } from '../database.ts';
import type { RollBlock } from '../records.ts';

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

/** Blocks that are read or written in one go, half a megabyte of a million papers: whoever asks meanwhile hardly waits. */
export const BLOCKS_AT_ONCE = 16;

/**
 * Puts numbers, in ascending order, into their blocks, some blocks a transaction. Whoever is killed has put some of them
 * there, which is no harm as long as they stand in the head, too, or are put there again.
 */
export async function putInBlocks(db: Store, numbers: Uint32Array): Promise<void> {
  const parts = partsOf(numbers);
  for (let at = 0; at < parts.length; at += BLOCKS_AT_ONCE)
    await putSome(db, parts.slice(at, at + BLOCKS_AT_ONCE));
}

async function putSome(db: Store, parts: readonly RollBlock[]): Promise<void> {
  await db.transaction('rw', db.roll, async () => {
    const before = await db.roll.bulkGet(parts.map(({ block }) => block));
    await db.roll.bulkPut(
      parts.map(({ block, names }, at) => ({ block, names: united([before[at]?.names ?? NONE, names]) })),
    );
  });
}

function partsOf(numbers: Uint32Array): RollBlock[] {
  const parts: RollBlock[] = [];
  for (let from = 0; from < numbers.length;) {
    const block = blockOf(numbers[from] ?? 0);
    const behind = (block + 1) * 2 ** SHIFT;
    const to = behind > 0xffffffff ? numbers.length : placeOf(behind, numbers);
    parts.push({ block, names: numbers.slice(from, to) });
    from = to;
  }
  return parts;
}
