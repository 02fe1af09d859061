import type { Sight } from './at-the-end.ts';

/** Enough to understand a leak by. */
const MOST = 12;

/** Where two sights differ, a line for each way of looking and each difference; nothing where a page learns nothing. */
export function differences(one: Sight, other: Sight): string[] {
  const ways = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return ways.flatMap((way) =>
    differencesIn(one[way] ?? [], other[way] ?? []).map((line) => `${way}: ${line}`),
  );
}

function differencesIn(one: readonly string[], other: readonly string[]): string[] {
  if (one.length !== other.length)
    return [...onlyIn(one, other), ...onlyIn(other, one, 'other: ')].slice(0, MOST);
  const pairs = one.map((here, index) => [index, here, other[index]] as const);
  return pairs
    .filter(([, here, there]) => here !== there)
    .slice(0, MOST)
    .map(([index, here, there]) => `[${index}] ${parts(here, there)} <> ${parts(there, here)}`);
}

function onlyIn(one: readonly string[], other: readonly string[], prefix = 'one: '): string[] {
  const known = new Set(other);
  return one.filter((line) => !known.has(line)).map((line) => prefix + line.slice(0, 300));
}

/** What stands in the one and not in the other. */
function parts(text: string | undefined, other: string | undefined): string {
  if (text === undefined) return 'nothing';
  const known = new Set(other?.split(/[;\n]/));
  return (
    text
      .split(/[;\n]/)
      .filter((part) => !known.has(part))
      .join('; ')
      .slice(0, 300) || '(as there)'
  );
}
