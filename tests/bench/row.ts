import type { Libraries } from './libraries.ts';

/** What a number counts; `share` is a part of one. */
export type Unit = 'ms' | 'kB' | 'MB' | 'count' | 'share';

/**
 * A figure to reach: of the ratio to what stands beside it, or of the number itself, which is wanted as low as this or,
 * like a share of right answers, as high.
 */
export type Reach = { readonly ratio: number } | { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table, as plain data: the table writer finds the words. */
export interface Row {
  readonly what: string;
  /** How much there is of what the cost may grow with. Rows alike in `what` show how it grows, smallest size first. */
  readonly size?: number;
  /** What `size` counts: `saved`, `met`, `entries`. */
  readonly of?: string;
  readonly ours: number;
  readonly unit: Unit;
  /** What the least that anyone could do costs, or the usual way to do it; of the same unit, measured in the same run. */
  readonly beside?: { readonly what: string; readonly value: number };
  readonly reach?: Reach;
}

/** Rows that are measured together. */
export interface Family {
  readonly name: string;
  readonly rows: (plan: Plan, libraries: Libraries) => Promise<readonly Row[]>;
}

/** How much is measured. */
export interface Plan {
  /** Medians are over so many runs. */
  readonly runs: number;
  /** Entries on a page. */
  readonly pages: readonly number[];
  /** Libraries, smallest first. */
  readonly libraries: readonly Size[];
}

/** A library: papers saved with all their facts, and papers that were ever met, those saved among them. */
export interface Size {
  readonly saved: number;
  readonly met: number;
}

/** Ours over what stands beside it; `undefined` where nothing does, or next to nothing. */
export function ratioOf({ ours, beside }: Row): number | undefined {
  return beside === undefined || beside.value < 1e-6 ? undefined : ours / beside.value;
}

/** `undefined` where there is no figure, or nothing to compare. */
export function isMet(row: Row): boolean | undefined {
  const { reach, ours } = row;
  if (reach === undefined) return undefined;
  if ('atMost' in reach) return ours <= reach.atMost;
  if ('atLeast' in reach) return ours >= reach.atLeast;
  const ratio = ratioOf(row);
  return ratio === undefined ? undefined : ratio <= reach.ratio;
}

/** How much more this costs than the same at the next smaller size. */
export function growthOf(row: Row, rows: readonly Row[]): number | undefined {
  const { size, unit } = row;
  if (size === undefined || unit === 'share') return undefined;
  const smaller = rows
    .filter((other) => other.what === row.what && (other.size ?? Infinity) < size)
    .reduce<Row | undefined>((best, next) => ((next.size ?? 0) > (best?.size ?? 0) ? next : best), undefined);
  return smaller === undefined || smaller.ours === 0 ? undefined : row.ours / smaller.ours;
}

/** How much more this costs than the same at the smallest size. */
export function growthOverAll(row: Row, rows: readonly Row[]): number | undefined {
  const same = rows.filter(({ what }) => what === row.what);
  const [smallest] = same.toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0));
  const isOne = smallest?.size === row.size;
  return isOne || row.unit === 'share' || !smallest || smallest.ours === 0
    ? undefined
    : row.ours / smallest.ours;
}
