/** How many words of the shorter text the longer one has too, 0 to 1; 0 where one has none. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let found = 0;
  for (const word of few) if (many.has(word)) found += 1;
  return found / few.size;
}
