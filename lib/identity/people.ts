import { surname } from '../papers/authors.ts';
import { fold } from './fold.ts';

/** The authors of a record, as they are compared. */
export interface People {
  /** One a person, sorted: the order of authors differs between databases. */
  readonly surnames: readonly string[];
  /** First letters of the other names, beside their surnames; '' where there are none. */
  readonly initials: readonly string[];
  /** All words of all names of two letters or more. */
  readonly words: ReadonlySet<string>;
}

/** Experiments have thousands, and so many tell enough. */
const MOST = 200;
const NOBODY: People = { surnames: [], initials: [], words: new Set() };
/** `smith, j.` is one person, `j. smith, a. jones` are two. */
const BETWEEN = /\s*;\s*|\s+(?:and|&)\s+/i;
const UNKNOWN = /^(?:unknown|anonymous|anon|et al|others|n a|none)$/;

/** Reads names however they are written: lists in one string, initials as a name of their own, entities cut in half. */
export function peopleOf(authors: readonly string[] = []): People {
  if (authors.length === 0) return NOBODY;
  const names = authors
    .join(';')
    .replace(/( ?)&#(\d{2,5}); ?/g, (_, blank: string, code: string) => inItsWord(blank, Number(code)))
    .split(BETWEEN)
    .flatMap(splitAtCommas);
  const people = names
    .flatMap((name) => personOf(name) ?? [])
    .sort(byName)
    .slice(0, MOST);
  return {
    surnames: people.map((person) => person.surname),
    initials: people.map((person) => person.initials),
    words: new Set(people.flatMap((person) => person.words)),
  };
}

/** Some databases set an entity apart from its word: `u &#287; ur &#199; etintemel`. */
function inItsWord(blank: string, code: number): string {
  const letter = String.fromCodePoint(code);
  return letter === letter.toUpperCase() ? `${blank}${letter}` : letter;
}

function splitAtCommas(name: string): readonly string[] {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const isList = parts.length > 2 || (parts.length === 2 && /^\p{L}\.? .*, ?\S+ /u.test(name));
  return isList ? parts : [parts.join(', ')];
}

const CYRILLIC = /[\u0400-\u04ff]/;
const LATIN = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  }),
);

/** Russian and Ukrainian names as English texts write them (BGN/PCGN, without its apostrophes). */
function latinised(name: string): string {
  return name.replace(/[\u0400-\u04ff]/g, (letter) => {
    const latin = LATIN.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}

interface Person {
  readonly surname: string;
  readonly initials: string;
  readonly words: readonly string[];
}

function byName(a: Person, b: Person): number {
  const [one, other] = [`${a.surname} ${a.initials}`, `${b.surname} ${b.initials}`];
  return one < other ? -1 : Number(one > other);
}

function personOf(written: string): Person | undefined {
  const name = CYRILLIC.test(written)
    ? latinised(written)
    : written.replace(/^the (?=.* collaboration$)/i, '');
  const folded = fold(name);
  const last = surname(name);
  if (last === undefined || UNKNOWN.test(folded)) return undefined;
  const words = folded.split(' ');
  const long = words.filter((word) => word.length > 1);
  if (long.length === 0) return undefined;
  const initials = words
    .filter((word) => word !== last)
    .map((word) => word[0] ?? '')
    .join('');
  return { surname: last, initials, words: long };
}
