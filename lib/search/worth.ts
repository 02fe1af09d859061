/** What a match is worth by where it stands. */
export const BOOST = { title: 4, tags: 3, authors: 2, note: 2, abstract: 1 } as const;
export type Field = keyof typeof BOOST;

/** An identifier counts as the title does, for nobody types one by chance. */
export const ID_WORTH = 4;

/** Mean lengths over all papers that are searched, in the units of `PaperTerms`. */
export interface Means {
  readonly title: number;
  readonly abstract: number;
}

/** The usual constants of BM25 (Robertson and Zaragoza 2009: k1 1.2 to 2, b 0.5 to 0.8). */
const SATURATION = 1.2;
const BY_LENGTH = 0.5;
/** As in BM25+ (Lv and Zhai 2011): having a word at all is half of it, however long the text. */
const AT_LEAST = 0.5;
/** A text that is longer than this many others says no less for it. */
const MOST_LONGER = 4;

/**
 * What it says that a word stands so many times in a text of this length: about 1 for once in one of mean length,
 * between 0.77 and 1.46. So a word in a title is always worth more than one in a tag, and that more than in an abstract.
 */
export function emphasis(times: number, length: number, mean: number): number {
  const relative = mean > 0 ? Math.min(MOST_LONGER, length / mean) : 1;
  const dampened = times + SATURATION * (1 - BY_LENGTH + BY_LENGTH * relative);
  return AT_LEAST + ((1 - AT_LEAST) * times * (SATURATION + 1)) / dampened;
}

/** A misspelling in the best place stays below the beginning of a longer word in the worst. */
const SLIP = 0.06;
/** Slips are rare in the first letter. */
const FIRST_LETTER_SLIP = 0.04;
/** What misspellings gain where nothing that is found has the word as typed: then they are what was meant. */
export const MEANT = 12;

/** What a term is worth as an answer to a word: itself 1, a longer word 0.65 to 0.9. */
export function likeness(length: number, asked: string): number {
  return length === asked.length ? 1 : 0.65 + (0.25 * asked.length) / length;
}

/** The same for a term that resembles the word. */
export function resemblance(firstLetter: number, asked: string): number {
  return firstLetter === asked.charCodeAt(0) ? SLIP : FIRST_LETTER_SLIP;
}

/** How a paper answers one word or phrase. */
export interface Answer {
  /** How near what stands there is to what was asked, times what its field is worth. */
  readonly value: number;
  readonly inTitle: boolean;
  /** The word itself, or a longer one; not what only resembles it. */
  readonly right: boolean;
  /** Which word of the title it is, from 1; the first where it is several, 0 where it is none. */
  readonly place: number;
}

/** What is known of a word from all papers that are searched. */
export interface Weight {
  readonly rarity: number;
  /** Nothing that has all words has this one as typed. */
  readonly meant: boolean;
}

/** A word that few papers have says more: the inverse document frequency of BM25, kept above zero. */
export function rarityOf(papers: number, having: number): number {
  return Math.log(1 + papers / Math.max(1, having));
}

/** What one word adds to a paper's score. */
export function share(value: number, right: boolean, { rarity, meant }: Weight): number {
  return value * rarity * (meant && !right ? MEANT : 1);
}

/**
 * What all words together add: up to a quarter for a title that holds little else than what was asked, so that a title
 * typed in full comes before a longer one with the same words; up to a half for words that follow each other in the
 * title as they were typed.
 * @param places of the words in the title, in the order in which they were typed
 */
export function together(inTitle: number, titleLength: number, places: ArrayLike<number>): number {
  const coverage = Math.min(1, inTitle / Math.max(1, titleLength));
  let following = 0;
  for (let at = 1; at < places.length; at += 1)
    if ((places[at - 1] ?? 0) > 0 && places[at] === (places[at - 1] ?? 0) + 1) following += 1;
  return 1 + coverage / 4 + following / Math.max(1, places.length - 1) / 2;
}
