import type { Comparable } from '../../lib/identity/record.ts';

type Random = () => number;
type Perturb = (record: Comparable, random: Random) => Comparable;

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const titled = (change: (title: string, random: Random) => string): Perturb => {
  return (record, random) => ({ ...record, title: change(record.title, random) });
};
const pick = (count: number, random: Random) => Math.floor(random() * count);

function slips(title: string, times: number, random: Random): string {
  let slipped = title;
  for (let time = 0; time < times; time++) slipped = slip(slipped, random);
  return slipped;
}

/** One letter lost, doubled, changed or swapped with the next; digits are left alone. */
function slip(title: string, random: Random): string {
  const letters = title.split('');
  const places = letters.flatMap((letter, at) => (/[a-z]/i.test(letter) && at > 0 ? [at] : []));
  const at = places[pick(places.length, random)];
  if (at === undefined) return title;
  const here = letters[at] ?? '';
  const kinds = ['', here + here, 'q', (letters[at + 1] ?? '') + here];
  const kind = pick(4, random);
  letters.splice(
    at,
    kind === 3 && /[a-z]/i.test(letters[at + 1] ?? '') ? 2 : 1,
    kind === 3 && !/[a-z]/i.test(letters[at + 1] ?? '') ? 'q' : (kinds[kind] ?? ''),
  );
  return letters.join('');
}

function words(title: string, change: (all: string[], at: number) => void, random: Random): string {
  const all = title.split(' ');
  change(all, pick(Math.max(1, all.length - 1), random));
  return all.join(' ');
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };
const FULL_WIDTH = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
const OTHER_WORDS = [
  'study',
  'approach',
  'insights',
  'learning',
  'results',
  'dynamics',
  'methods',
  'systems',
  'effects',
  'structure',
];

function otherWords(text: string, share: number, random: Random): string {
  const change = (word: string) =>
    random() < share && !/\d/.test(word) ? (OTHER_WORDS[pick(OTHER_WORDS.length, random)] ?? word) : word;
  return text.split(' ').map(change).join(' ');
}

/** What sites, people and new versions do to a title or an abstract, in the kinds of `performance.md`, section 3. */
export const PERTURBATIONS: Readonly<Record<string, Perturb>> = {
  'upper case': titled((title) => title.toUpperCase()),
  'no punctuation': titled((title) => title.replace(/[^\p{L}\p{N}\s.]/gu, ' ')),
  'blanks doubled': titled((title) => title.replaceAll(' ', '  \n')),
  'blanks lost': titled((title) => title.replaceAll(' ', '')),
  TeX: titled((title, random) =>
    words(title, (all, at) => all.splice(at, 1, `\\textbf{${all[at] ?? ''}}`), random),
  ),
  accents: titled((title) =>
    title.replace(/[aeounc]/g, (letter, at: number) => (at % 5 === 0 ? (ACCENTS[letter] ?? letter) : letter)),
  ),
  'full width': titled((title) => title.replace(/[a-z]/gi, FULL_WIDTH)),
  'one slip': titled((title, random) => slips(title, 1, random)),
  'three slips': titled((title, random) => slips(title, 3, random)),
  'a word lost': titled((title, random) =>
    words(title, (all, at) => all.length > 3 && !/\d/.test(all[at] ?? '') && all.splice(at, 1), random),
  ),
  'words swapped': titled((title, random) =>
    words(title, (all, at) => all.splice(at, 2, all[at + 1] ?? '', all[at] ?? ''), random),
  ),
  'a subtitle more': titled((title) => `${title}: A Closer Look`),
  Towards: titled((title) => `Towards ${title}`),
  'title cut off': titled((title) => `${title.slice(0, Math.ceil(title.length * 0.6))}…`),
  'retitled, abstract revised': (record, random) => ({
    ...record,
    title: otherWords(record.title, 0.4, random),
    ...(record.abstract !== undefined && { abstract: otherWords(record.abstract, 0.3, random) }),
  }),
};
