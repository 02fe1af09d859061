import type { People } from './people.ts';
import { isNear } from './near.ts';
import { withoutUmlauts } from './spelling.ts';

/** How far two lists of authors agree. */
export interface Agreement {
  /** How many persons of the shorter list stand in the other. */
  readonly matched: number;
  readonly fewer: number;
  readonly more: number;
  /** Persons with one surname whose first letters cannot be one person's. */
  readonly otherInitials: number;
}

/**
 * `undefined` where one of the lists is empty or they are in two scripts: that says nothing. Surnames and given names may have
 * changed places.
 */
export function agreementOf(a: People, b: People): Agreement | undefined {
  if (a.surnames.length === 0 || b.surnames.length === 0 || areInTwoScripts(a, b)) return undefined;
  const [few, many] = inOrder(a, b);
  const isThere = few.surnames.map((_, at) => stands(few, at, many));
  return {
    matched: isThere.filter(Boolean).length,
    fewer: few.surnames.length,
    more: many.surnames.length,
    otherInitials: few.surnames.filter((_, at) => hasOtherInitials(few, at, many)).length,
  };
}

const LATIN = /^[a-z]/;

function areInTwoScripts(a: People, b: People): boolean {
  const isLatin = ({ surnames }: People) => surnames.some((surname) => LATIN.test(surname));
  return isLatin(a) !== isLatin(b);
}

/** The shorter list first; of two that are as long, always the same. */
function inOrder(a: People, b: People): [People, People] {
  const longer = a.surnames.length - b.surnames.length;
  return longer < 0 || (longer === 0 && a.surnames.join() <= b.surnames.join()) ? [a, b] : [b, a];
}

function stands(few: People, at: number, many: People): boolean {
  const surname = few.surnames[at] ?? '';
  return many.words.has(surname) || many.surnames.some((other) => isSameName(other, surname, few));
}

function isSameName(other: string, surname: string, few: People): boolean {
  return (
    isNear(other, surname) ||
    withoutUmlauts(other) === withoutUmlauts(surname) ||
    (other.length > 2 && !few.surnames.includes(other) && few.words.has(other))
  );
}

function hasOtherInitials(few: People, at: number, many: People): boolean {
  const initials = few.initials[at] ?? '';
  if (initials === '') return false;
  const theirs = many.initials
    .filter((_, other) => many.surnames[other] === few.surnames[at])
    .filter(Boolean);
  return (
    theirs.length > 0 &&
    !theirs.some((other) => other[0] === initials[0] || other.includes(initials[0] ?? ''))
  );
}
