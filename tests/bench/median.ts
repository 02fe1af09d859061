/** The middle one, the upper where there are two; 0 of none. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value that this share of all stays below: `quantileOf(times, 0.95)`. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Records of numbers, each number's median. */
export function mediansOf<T extends Readonly<Record<keyof T, number>>>(records: readonly T[]): T {
  const [first] = records;
  if (!first) throw new Error('Nothing was measured');
  const names = Object.keys(first) as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, medianOf(records.map((record) => record[name]))]),
  ) as T;
}
