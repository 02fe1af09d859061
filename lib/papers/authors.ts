/** Letters that Unicode takes for letters of their own, as they are written without their strokes. */
export const LETTERS_THAT_DO_NOT_DECOMPOSE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};
const SEVERAL_PEOPLE = /\b(?:collaboration|consortium|team|group)$/i;
const SUFFIX = /^(?:jr|sr)$/i;
/** `A`, `AN`, `A.N.`, `J-P`: at most three capitals, as PubMed writes given names. */
const INITIALS = /^\p{Lu}(?:[.-]*\p{Lu}){0,2}\.?$/u;

/**
 * The last word of an author's surname, in lower-case letters without accents: the one part that all ways
 * to write a name share. `A Vaswani`, `Vaswani A` (PubMed), `Vaswani, Ashish` (BibTeX) and
 * `Ashish Vaswani 0001` (dblp's homonyms) are all `vaswani`; a collaboration keeps its whole name.
 * `undefined` where there is no letter, and for `et al.`.
 */
export function surname(author: string): string | undefined {
  const name = withoutTex(author).trim();
  if (/^et\s+al\.?$/i.test(name)) return undefined;
  return fold(SEVERAL_PEOPLE.test(name) ? name : lastWordOfSurname(name)) || undefined;
}

/** Do these lists have a surname in common? Two empty lists have not. */
export function shareSurname(some: readonly string[] = [], others: readonly string[] = []): boolean {
  const known = new Set(some.map(surname));
  known.delete(undefined);
  return others.some((author) => known.has(surname(author)));
}

function lastWordOfSurname(name: string): string {
  const [beforeComma = '', afterComma] = name.split(',');
  const words = beforeComma.split(/\s+/).filter(isNamePart);
  if (afterComma === undefined || SUFFIX.test(afterComma.trim())) dropTrailingInitials(words);
  return words.at(-1) ?? '';
}

function isNamePart(word: string): boolean {
  return /\p{L}/u.test(word) && !SUFFIX.test(word.replace(/\.$/, ''));
}

/** `Vaswani A N`; but `A N` alone is all the name there is. */
function dropTrailingInitials(words: string[]): void {
  const surnameAt = words.findLastIndex((word) => !INITIALS.test(word));
  if (surnameAt >= 0) words.length = surnameAt + 1;
}

/** `Dong-P\'aez`, `{\"u}`, `\L{}ukasz`: arXiv's accents. */
function withoutTex(name: string): string {
  return name.replace(/\\[^\p{L}\s]|\\(?=\p{L})|[{}$]/gu, '');
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðßæœþı]/g, (letter) => LETTERS_THAT_DO_NOT_DECOMPOSE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
