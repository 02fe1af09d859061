import fc, { type Arbitrary } from 'fast-check';

/** An identifier by its grammar, in one of the addresses that lead to it. */
export interface Spelled {
  /** As `written` gives it, with the version where the spelling has one. */
  readonly key: string;
  readonly href: string;
}

export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

export function of(units: string, minLength: number, maxLength: number): Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...units.split('')), minLength, maxLength });
}

export function digits(length: number): Arbitrary<string> {
  return of(DIGITS, length, length);
}

export function hex(length: number): Arbitrary<string> {
  return of(HEX, length, length);
}

export function number(max: number): Arbitrary<string> {
  return fc.integer({ min: 1, max }).map(String);
}

export function twoDigits(value: number): string {
  return String(value % 100).padStart(2, '0');
}

/** Every `ID` of an address is the name. */
export function spelled(
  name: Arbitrary<string>,
  key: (name: string) => string,
  hrefs: readonly string[],
): Arbitrary<Spelled> {
  return fc
    .tuple(name, fc.constantFrom(...hrefs))
    .map(([id, href]) => ({ key: key(id), href: href.replaceAll('ID', () => id) }));
}
