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
  const ranked = [...rankedPlaces(text)].map((place) => place % LONGEST);
  const places: number[] = [];
  for (const at of ranked) {
    if (places.length < most && places.every((other) => Math.abs(other - at) >= APART)) places.push(at);
  }
  const left = ranked.filter((at) => !places.includes(at)).slice(0, most - places.length);
  return [...places, ...left].map((at) => text.slice(at, at + lengthAt(text, at)));
}

/** Each place with the hash of the run that begins there, in one number; the lowest hash first. */
function rankedPlaces(text: string): Float64Array {
  const ends = Math.min(text.length, LONGEST);
  const ranked: number[] = [];
  for (let at = 0; at < ends; at++) {
    const length = lengthAt(text, at);
    if (at + length <= text.length) ranked.push(hashOf(text, at, length) * LONGEST + at);
  }
  return Float64Array.from(ranked).sort();
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
