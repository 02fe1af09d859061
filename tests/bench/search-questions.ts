import { idAt } from './library/paper.ts';
import type { KnownItem, Memory } from './library/queries.ts';
import { bestPossible, knownItems, titleWords } from './library/title-words.ts';
import type { Size } from './row.ts';

export const MEMORIES = ['exact', 'typo', 'prefix'] as const satisfies Memory[];

/** What is asked of a library, and what could be found at best. */
export interface Questions {
  readonly items: Readonly<Record<Memory, readonly KnownItem[]>>;
  /** The share of each that anyone could have among the first five. */
  readonly best: Readonly<Record<Memory, number>>;
  /** Asked first, and not counted. */
  readonly warmUp: readonly string[];
}

/** Known papers of each kind; the slow engines take a minute for so many. */
const EACH = 100;

export function questions({ saved }: Size): Questions {
  const words = titleWords(saved);
  const items = record((memory) => knownItems(memory, saved, EACH));
  return {
    items,
    best: record((memory) => bestPossible(items[memory], memory, words)),
    warmUp: MEMORIES.flatMap((memory) => knownItems(memory, saved - 7, 12).map(({ text }) => text)),
  };
}

/** @param best the keys that an engine answered each with. */
export function hitsOf(items: readonly KnownItem[], best: readonly (readonly string[])[]): number {
  const hits = items.filter(({ number }, at) => best[at]?.includes(idAt(number)));
  return hits.length / Math.max(1, items.length);
}

export function record<T>(of: (memory: Memory) => T): Record<Memory, T> {
  return { exact: of('exact'), typo: of('typo'), prefix: of('prefix') };
}
