/** What two words have in common at both ends, in letters, and what is left of the longer one between. */
export interface Edit {
  readonly head: number;
  readonly tail: number;
  readonly left: number;
  /** Is it two letters that changed places? */
  readonly isSwap: boolean;
}

export function editBetween(a: string, b: string): Edit {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  const left = long.length - head - tail;
  const areTwo = left === 2 && short.length === long.length;
  return {
    head,
    tail,
    left,
    isSwap: areTwo && short[head] === long[head + 1] && short[head + 1] === long[head],
  };
}
