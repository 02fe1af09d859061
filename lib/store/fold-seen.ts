import type { Seen } from './records.ts';

/** After so long, in milliseconds, it is enough to know in which month: a quarter of a year. */
const OLD = 92 * 24 * 3_600_000;

/**
 * The sightings of a paper, those that are old folded into one a month: what stands on a list every day does not grow for
 * ever. The line of a month names the digest where the paper stood first in it, and keeps first and last; so it stays
 * known where the paper was met first of all, which every mark goes by. Months are those of UTC, so that a library folds
 * the same wherever it is brought in. Returns what it was given where there is nothing to fold.
 *
 * @param now epoch milliseconds.
 */
export function foldSeen(seen: readonly Seen[], now: number): readonly Seen[] {
  const months = new Map<string, Seen>();
  const recent: Seen[] = [];
  for (const one of seen) {
    const month = monthOf(one);
    if (one.last > now - OLD) recent.push(one);
    else months.set(month, folded(months.get(month), one));
  }
  return months.size + recent.length === seen.length ? seen : [...months.values(), ...recent];
}

function monthOf({ first }: Seen): string {
  return new Date(first).toISOString().slice(0, 7);
}

function folded(line: Seen | undefined, one: Seen): Seen {
  if (!line) return one;
  const [first, other] = isFirst(line, one) ? [line, one] : [one, line];
  const version = Math.max(first.version ?? 0, other.version ?? 0);
  return { ...first, last: Math.max(first.last, other.last), ...(version > 0 && { version }) };
}

/** Of two at the same time the digest whose name sorts first, so that the order they come in is all the same. */
function isFirst(a: Seen, b: Seen): boolean {
  return a.first === b.first ? a.digest <= b.digest : a.first < b.first;
}
