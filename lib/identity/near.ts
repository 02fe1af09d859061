import { editBetween } from './edit.ts';

/** May these words be one, with one slip of the pen? From five letters on, one letter may differ. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.max(a.length, b.length) - shorter > 1) return false;
  const { left, isSwap } = editBetween(a, b);
  return (left <= 1 || isSwap) && !/\d/.test(a + b);
}
