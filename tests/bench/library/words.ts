import seeds from '../../../seeds/digests.json' with { type: 'json' };
import { oneOf, type Random } from './random.ts';

/** The words that papers are made of, as the seeds have them. */
const PAPERS: readonly { readonly title: string; readonly summary: string }[] = seeds.papers;

export const TITLES: readonly (readonly string[])[] = PAPERS.map(({ title }) => wordsIn(title));
export const SENTENCES: readonly (readonly string[])[] = PAPERS.map(({ summary }) => wordsIn(summary));

/** Words that mean something, as often as the seeds' titles have them. */
const CONTENT: readonly string[] = TITLES.flat().filter(isContent);

/** A word of four letters or more, and no name with digits or dashes in it. */
export function isContent(word: string): boolean {
  return /^\p{L}{4,}$/u.test(word) && !['with', 'from', 'into', 'over', 'your', 'need'].includes(word);
}

/** With some of its words replaced: by others of the seeds, now and then by one that nobody has used before. */
export function reworded(random: Random, words: readonly string[], share: number): string[] {
  return words.map((word) => {
    if (!isContent(word) || random() >= share) return word;
    return random() < INVENTED ? inventedWord(random) : oneOf(random, CONTENT);
  });
}

/** New words among the replaced ones: with it a vocabulary grows with its library, as it does in life. */
const INVENTED = 0.06;

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'tr', 'gl'];
const VOWELS = ['a', 'e', 'i', 'o'];
const SYLLABLES = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));
const ENDINGS = ['Net', 'Former', 'GPT', 'Flow', 'Bench', ''];

/** The name of a method: another one for each number below 2^24, and no two alike that follow each other. */
export function methodName(number: number): string {
  const mixed = Math.imul(number, 0x9e3779b1) & 0xffffff;
  const syllables = [18, 12, 6, 0].map((shift) => SYLLABLES[(mixed >> shift) & 63] ?? '').join('');
  return `${syllables.charAt(0).toUpperCase()}${syllables.slice(1)}${ENDINGS[number % ENDINGS.length] ?? ''}`;
}

function inventedWord(random: Random): string {
  return oneOf(random, SYLLABLES) + oneOf(random, SYLLABLES) + oneOf(random, SYLLABLES);
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
