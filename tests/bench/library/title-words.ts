import { titleAt } from './paper.ts';
import { knownItem, wordsOfTitle, type KnownItem, type Memory } from './queries.ts';

/** Which papers of a library have a word in their title: no index of ours, a plain table, to say what could be found. */
export interface TitleWords {
  /** How many titles have all these words; of the last one the beginning, where it is cut. */
  count(words: readonly string[], cut: boolean): number;
}

/** @param saved papers 0 up to, not including, this number. */
export function titleWords(saved: number): TitleWords {
  const papers = new Map<string, Set<number>>();
  for (let number = 0; number < saved; number += 1) {
    for (const word of wordsOfTitle(titleAt(number))) {
      const known = papers.get(word);
      if (known) known.add(number);
      else papers.set(word, new Set([number]));
    }
  }
  const having = (word: string) => papers.get(word) ?? new Set<number>();
  const beginning = (start: string) =>
    new Set([...papers].flatMap(([word, all]) => (word.startsWith(start) ? [...all] : [])));
  return {
    count(words, cut) {
      const sets = words.map((word, at) => (cut && at === words.length - 1 ? beginning(word) : having(word)));
      const [smallest = new Set<number>(), ...others] = sets.toSorted((a, b) => a.size - b.size);
      return [...smallest].filter((paper) => others.every((other) => other.has(paper))).length;
    },
  };
}

/** Papers that somebody looks for, spread over the library; the same ones each time. */
export function knownItems(memory: Memory, saved: number, count: number): KnownItem[] {
  const step = Math.max(1, Math.floor(saved / count));
  return Array.from({ length: Math.min(count, saved) }, (_, at) => knownItem(memory, at * step + 3)).filter(
    ({ meant }) => meant.length >= 2,
  );
}

/**
 * The share of these that anyone can have among the first five: where more titles than five have the same words, which of
 * them was meant is a guess.
 */
export function bestPossible(items: readonly KnownItem[], memory: Memory, words: TitleWords): number {
  const chances = items.map(({ meant }) =>
    Math.min(1, 5 / Math.max(1, words.count(meant, memory === 'prefix'))),
  );
  return chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length);
}
