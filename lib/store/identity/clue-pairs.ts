export function* pairsIn(pairs: ArrayLike<number>): Generator<[clue: number, paper: number]> {
  for (let at = 0; at + 1 < pairs.length; at += 2) yield [pairs[at] ?? 0, pairs[at + 1] ?? 0];
}
