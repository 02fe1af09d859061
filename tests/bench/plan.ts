import type { Plan } from './row.ts';

/** What the results file shows: some twenty minutes on two cores, and as long again when the largest library is filled first. */
const FULL: Plan = {
  runs: 5,
  pages: [100, 1_000, 5_000],
  libraries: [
    { saved: 1_000, met: 10_000 },
    { saved: 10_000, met: 100_000 },
    { saved: 100_000, met: 1_000_000 },
  ],
};

/** A few minutes: fewer runs, without the largest sizes. */
const QUICK: Plan = {
  runs: 2,
  pages: [100, 1_000],
  libraries: [
    { saved: 1_000, met: 10_000 },
    { saved: 10_000, met: 30_000 },
  ],
};

/** What was asked for on the command line: `--quick`, and `--only popup,sizes` for some families alone. */
export interface Asked {
  readonly plan: Plan;
  readonly quick: boolean;
  readonly only: readonly string[] | undefined;
}

/** @param words those after `npm run bench --`; throws at one that means nothing here. */
export function askedFor(words: readonly string[]): Asked {
  const [quick, at] = [words.includes('--quick'), words.indexOf('--only')];
  const only = at < 0 ? undefined : words[at + 1]?.split(',');
  const odd = words.filter((word, index) => word.startsWith('-') && word !== '--quick' && index !== at);
  if (odd.length > 0) throw new Error(`npm run bench knows --quick and --only NAMES, not ${odd.join(' ')}`);
  return { plan: quick ? QUICK : FULL, quick, only };
}
