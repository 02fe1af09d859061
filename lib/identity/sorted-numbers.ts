/** No numbers. */
export const NONE = new Uint32Array();

/** All of these, each once, in ascending order. */
export function united(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  all.sort();
  let kept = 0;
  for (const number of all) if (kept === 0 || number !== all[kept - 1]) all[kept++] = number;
  return kept === all.length ? all : all.slice(0, kept);
}

/** Where this number stands among ascending ones, or would stand. */
export function placeOf(number: number, ascending: ArrayLike<number>): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function isAmong(number: number, ascending: ArrayLike<number>): boolean {
  return ascending[placeOf(number, ascending)] === number;
}
