/** Runs of three letters, as sorted numbers: two titles with many in common are alike, whatever was slipped, dropped or moved. */
export type Grams = Int32Array;

/** Of a text without blanks, so that lost or doubled blanks do not matter. */
export function gramsOf(compact: string): Grams {
  const padded = ` ${compact} `;
  const grams = new Int32Array(Math.max(0, padded.length - 2));
  for (let at = 0; at < grams.length; at++) grams[at] = hashAt(padded, at);
  return grams.sort();
}

function hashAt(text: string, at: number): number {
  return (
    (Math.imul(text.charCodeAt(at), 0x10ff5) + text.charCodeAt(at + 1)) * 0x3d1 + text.charCodeAt(at + 2)
  );
}

/** Dice's measure, 0 to 1: twice what is common over all there is. */
export function dice(a: Grams, b: Grams): number {
  const all = a.length + b.length;
  return all === 0 ? 0 : (2 * common(a, b)) / all;
}

function common(a: Grams, b: Grams): number {
  let found = 0;
  let j = 0;
  for (let i = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) found += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return found;
}
