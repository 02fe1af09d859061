/** A key that more records have than this tells them not apart. */
const MOST_OF_A_KEY = 60;

/** Pairs of places in the list, the earlier first, that share a key; each once. */
export function candidatePairs(keys: readonly (readonly string[])[]): (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  keys.forEach((ofOne, at) => ofOne.forEach((key) => pushTo(holders, key, at)));
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const places of holders.values()) {
    if (places.length < 2 || places.length > MOST_OF_A_KEY) continue;
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        const code = one * keys.length + other;
        if (seen.has(code)) continue;
        seen.add(code);
        pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

function pushTo(holders: Map<string, number[]>, key: string, at: number): void {
  const places = holders.get(key);
  if (places) places.push(at);
  else holders.set(key, [at]);
}

/** The holders that share the most, and the rarest, keys; at most so many, in a fixed order. */
export function bestCandidates(
  keys: readonly string[],
  holdersOf: (key: string) => readonly number[],
  most = 6,
): number[] {
  const votes = new Map<number, number>();
  for (const key of keys) {
    const holders = holdersOf(key);
    for (const holder of holders) votes.set(holder, (votes.get(holder) ?? 0) + 1 / holders.length);
  }
  return [...votes]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([holder]) => holder);
}
