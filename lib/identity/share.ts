import type { Profile } from './profile.ts';

/** How many words of the shorter text the longer one has too, 0 to 1; 0 where one has none. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let found = 0;
  for (const word of few) if (many.has(word)) found += 1;
  return found / few.size;
}

/** An abstract of fewer telling words is none to go by. */
const SHORT_ABSTRACT = 15;

type HasAbstract = Pick<Profile, 'abstract'>;

/** How much of the shorter abstract stands in the longer one; −1 where one is none. */
export function abstractsLike(a: HasAbstract, b: HasAbstract): number {
  // Where the first has none, that of the second is not even read.
  const areThere = a.abstract.size >= SHORT_ABSTRACT && b.abstract.size >= SHORT_ABSTRACT;
  return areThere ? shareOf(a.abstract, b.abstract) : -1;
}
