import type { PaperKey } from '../papers/paper.ts';

/** How a paper answers one word or phrase. */
export interface Match {
  /** 0 to 4: how near what stands there is to what was asked, times the boost of its field. */
  readonly value: number;
  readonly inTitle: boolean;
  /** What stands there, for highlighting: index terms; several words with spaces between for a sequence. */
  readonly terms: readonly string[];
}

export type Matches = Map<PaperKey, Match>;

/** Adds a way in which a paper answers; the best one counts, all of them are highlighted. */
export function addMatch(matches: Matches, key: PaperKey, match: Match): void {
  const known = matches.get(key);
  matches.set(
    key,
    known
      ? {
          value: Math.max(known.value, match.value),
          inTitle: known.inTitle || match.inTitle,
          terms: [...known.terms, ...match.terms],
        }
      : match,
  );
}
