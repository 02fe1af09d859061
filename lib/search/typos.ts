const HAS_NUMBER = /\p{N}/u;

/**
 * How many edits (a letter too many, too few, or another one) a word may be away from what was meant: one from
 * four letters, two from eight. Never in numbers: 2023 is not a misspelt 2024, GPT4 no GPT3.
 */
export function editsAllowed(word: string): 0 | 1 | 2 {
  if (HAS_NUMBER.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The word with each two neighbouring letters swapped: the commonest slip of two hands, and the one that is forgiven also
 * in the beginning of a longer word.
 */
export function swapsOf(word: string): string[] {
  if (editsAllowed(word) !== 1) return [];
  const letters = Array.from(word);
  const swapped = letters.slice(1).map((_, at) => swapAt(letters, at));
  return [...new Set(swapped)].filter((spelling) => spelling !== word);
}

function swapAt(letters: readonly string[], at: number): string {
  const [first = '', second = ''] = letters.slice(at, at + 2);
  return letters
    .slice(0, at)
    .concat(second, first, letters.slice(at + 2))
    .join('');
}
