import { isAmong, NONE, united } from '../../identity/sorted-numbers.ts';
import type { Store } from '../database.ts';
import { hashOf } from '../identity/clue-hash.ts';
import type { Tables } from '../tables.ts';
import { BLOCKS, BLOCKS_AT_ONCE, blockOf, HEAD } from './roll-blocks.ts';

/** The blocks as they were written so often. */
interface InMemory {
  readonly folds: number;
  readonly blocks: ReadonlyMap<number, Uint32Array>;
}

const inMemory = new WeakMap<object, InMemory>();

/**
 * The roll of all that is kept, as one transaction sees it: of a name that is not on it nothing is kept, and nothing need be
 * read. Of one that is on it something may be kept: two names may have one number, and what was deleted stays on it.
 */
export class Roll {
  readonly #blocks: InMemory['blocks'];
  /** What is not in the blocks yet. */
  readonly #recent: Uint32Array;

  constructor(blocks: InMemory['blocks'], recent: Uint32Array) {
    this.#blocks = blocks;
    this.#recent = recent;
  }

  has(name: string): boolean {
    const number = hashOf(name);
    return isAmong(number, this.#blocks.get(blockOf(number)) ?? NONE) || isAmong(number, this.#recent);
  }
}

/**
 * The roll, to be called inside a transaction; `undefined` where it is not in memory, or not all that is kept is on it yet:
 * then every record has to be asked for. Two small reads, or none.
 */
export async function readRoll(db: Tables): Promise<Roll | undefined> {
  const read = inMemory.get(db.connection);
  if (!read) return undefined;
  const [[head], news] = await Promise.all([db.roll.bulkGet([HEAD]), db.rollNews.toArray()]);
  if (!head || head.walk || (head.folds ?? 0) !== read.folds) return undefined;
  return new Roll(read.blocks, united([head.names, ...news.map(({ names }) => names)]));
}

/**
 * Takes the blocks into memory, eight bytes a paper, as long as this connection is used; they do not change until what is
 * recent is folded in. Read from the disk when a page asks, they would cost as much as what they spare.
 */
export async function loadRoll(db: Store): Promise<void> {
  await db.transaction('r', db.roll, async () => {
    const head = await db.roll.get(HEAD);
    if (!head || head.walk || inMemory.get(db.connection)?.folds === (head.folds ?? 0)) return;
    const blocks = new Map<number, Uint32Array>();
    for (let from = 0; from < BLOCKS; from += BLOCKS_AT_ONCE) {
      const part = await db.roll
        .where(':id')
        .between(from, from + BLOCKS_AT_ONCE)
        .toArray();
      for (const { block, names } of part) blocks.set(block, names);
    }
    inMemory.set(db.connection, { folds: head.folds ?? 0, blocks });
  });
}
