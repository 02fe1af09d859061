/**
 * How many slips lead from one word to the other: a letter too many, too few, another one, or two neighbours swapped
 * (optimal string alignment). `most + 1` where they are more than `most`. The second word is a stretch of a longer
 * text, so that a whole dictionary can be gone through without taking it apart.
 */
export function slipsBetween(word: string, most: number, text: string, from = 0, to = text.length): number {
  const length = to - from;
  const over = most + 1;
  if (Math.abs(word.length - length) > most) return over;
  let [before, last, row] = rows;
  for (let i = 0; i <= most + 1; i += 1) last[i] = i;
  for (let w = 1; w <= word.length; w += 1) {
    // Letters that stand further apart than this cost more slips than are allowed.
    const first = Math.max(1, w - most);
    const behind = Math.min(length, w + most) + 1;
    row[first - 1] = first === 1 ? w : over;
    row[behind] = over;
    let least = at(row, first - 1);
    const code = word.charCodeAt(w - 1);
    for (let i = first; i < behind; i += 1) {
      const other = text.charCodeAt(from + i - 1);
      let slips = at(last, i - 1);
      if (code !== other) {
        slips = Math.min(slips, at(last, i), at(row, i - 1)) + 1;
        const isSwap =
          w > 1 && i > 1 && code === text.charCodeAt(from + i - 2) && other === word.charCodeAt(w - 2);
        if (isSwap) slips = Math.min(slips, at(before, i - 2) + 1);
      }
      row[i] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return over;
    // One after the other: this is gone through too often for lists of three to be made each time.
    const oldest = before;
    before = last;
    last = row;
    row = oldest;
  }
  return Math.min(over, at(last, length));
}

/** Longer than any term (`words.ts` clips them), with room for a slip. */
const LONGEST = 128;
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)] as const;

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}

/** The letters of a word as bits: words that are `n` slips apart differ in at most `2n` of them. */
export function lettersOf(text: string, from = 0, to = text.length): number {
  let letters = 0;
  for (let i = from; i < to; i += 1) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
export function bitsIn(letters: number): number {
  let bits = letters - ((letters >>> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
