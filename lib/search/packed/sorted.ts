/** The last of these that does not come after the other; the first where all do. */
export function lastFrom<T extends number | string>(sorted: ArrayLike<T>, other: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(sorted[middle], other)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

function isAfter<T extends number | string>(one: T | undefined, other: T): boolean {
  return one !== undefined && one > other;
}
