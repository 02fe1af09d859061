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

/** How much of the shorter abstract stands in the longer one; −1 where one is none. */
export function abstractsLike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return Math.min(a.size, b.size) < SHORT_ABSTRACT ? -1 : shareOf(a, b);
}
