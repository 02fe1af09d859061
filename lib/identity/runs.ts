/** In letters: long enough to be rare, short enough to lie between two slips of the pen. */
const LENGTH = 8;
/** Of scripts that write a word in one or two signs. */
const LENGTH_OF_SIGNS = 4;
const FIRST_SIGN = 0x2e80;
/** Runs that begin nearer to each other fall to the same slip. */
const APART = 3;
/** A longer title has runs enough in its beginning. */
const LONGEST = 500;

/**
 * So many runs of letters of a text, those whose hashes are lowest. Which ones they are depends on themselves alone, not on
 * where they stand: what is put before, behind or between leaves most of them (Broder 1997, “On the resemblance and
 * containment of documents”).
 */
export function runsOf(text: string, most: number): string[] {
  const ranked = rankedPlaces(text);
  const apart = chosen(ranked, most, [], APART);
  const places = apart.length < most ? chosen(ranked, most, apart, 1) : apart;
  return places.map((at) => text.slice(at, at + lengthAt(text, at)));
}

/** To those chosen already, the lowest others that begin so far from them and from each other. */
function chosen(ranked: Float64Array, most: number, before: readonly number[], apart: number): number[] {
  const places = [...before];
  for (let rank = 0; rank < ranked.length && places.length < most; rank++) {
    const at = (ranked[rank] ?? 0) % LONGEST;
    if (!places.some((other) => Math.abs(other - at) < apart)) places.push(at);
  }
  return places;
}

/** Each place with the hash of the run that begins there, in one number; the lowest hash first. */
function rankedPlaces(text: string): Float64Array {
  const ranked = new Float64Array(Math.min(text.length, LONGEST));
  let count = 0;
  for (let at = 0; at < ranked.length; at++) {
    const length = lengthAt(text, at);
    if (at + length <= text.length) ranked[count++] = hashOf(text, at, length) * LONGEST + at;
  }
  return ranked.subarray(0, count).sort();
}

function lengthAt(text: string, at: number): number {
  return text.charCodeAt(at) >= FIRST_SIGN ? LENGTH_OF_SIGNS : LENGTH;
}

/** FNV-1a, its bits then mixed: of texts that are nearly the same, the hashes are far apart. */
function hashOf(text: string, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
