import { isCutTitle } from '../papers/title.ts';
import { fold } from './fold.ts';
import { gramsOf, type Grams } from './grams.ts';
import { identifiersOf, type Identifiers } from './identifiers.ts';
import { leadingNumber, pagesOf, yearOf, type Pages } from './pages.ts';
import { peopleOf, type People } from './people.ts';
import type { Comparable } from './record.ts';
import { isFrontMatter, isGenericTitle, titleKind, type TitleKind } from './title-kind.ts';
import { titleNumbers } from './title-numbers.ts';
import { venueOf, type Venue } from './venue.ts';

/** A record, taken apart once, to be compared with many. */
export interface Profile {
  readonly ids: Identifiers;
  /** As it stands there, without what databases append. */
  readonly title: string;
  readonly words: readonly string[];
  /** The title's words without blanks. */
  readonly compact: string;
  /** In letters; a sign of Chinese or Japanese is a word rather than a letter. */
  readonly tellingLength: number;
  readonly grams: Grams;
  readonly numbers: readonly string[];
  /** `++` of a title on C++: what no other letter says. */
  readonly signs: string;
  readonly kind: TitleKind;
  readonly isGeneric: boolean;
  /** An introduction to an issue, a message from the chairs: each year has one. */
  readonly isFrontMatter: boolean;
  readonly isCut: boolean;
  readonly people: People;
  readonly year: number | undefined;
  readonly venue: Venue;
  readonly volume: string | undefined;
  readonly number: string | undefined;
  readonly pages: Pages | undefined;
  /** The telling words of the abstract; empty where there is none. */
  readonly abstract: ReadonlySet<string>;
  /** All words of title, authors, venue and year: a scattered record has them in other fields. */
  readonly text: ReadonlySet<string>;
}

/** What databases and forums append: `[Review] [33 refs]`, `[Chinese]`, `[pdf]`, `[Erratum appears in …]`. */
const AFFIX =
  /\s*\.?\s*\[(?:pdf|[rdnp]|review|reviews|\d+ refs?|see comments?|in process citation|extended abstract|abstract|article in [a-z]+|chinese|german|french|spanish|italian|russian|japanese|portuguese|polish|dutch|korean|turkish|(?:summary for patients|(?:published )?(?:erratum|comment|corrections?|update|republished)) (?:appears )?(?:in|of|from)[^\n]*)(?:\]\.?|$)/gi;
/** What arXiv has before the title of its pages. */
const ARXIV_ID = /^\s*\[(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?\]\s*/i;
/** Where the paper stands that a notice is about: `(vol 360, pg 542, 2009)`, `(Journal of Things (2009) 360 (542-544))`. */
const CITED =
  /\s*\((?:vol\.? ?\d+,? (?:pg?|pp|page)\.? ?\w+|[^()]{5,200}\((?:[a-z]+ )?\d{4}\)? ?\d*)[^\n]*$/i;
const NOTICE =
  /^(?:erratum|errata|corrigendum|correction|retraction|retracted)(?: (?:to|for|in|of|article|notice))? (?=\S+ \S)/;
const MAY_BE_SIGN = /[+#\u207a\uff0b]/;
const NOT_LATIN = /[^a-z\d.]/;
const WORD_SIGN = /[\u3040-\u30ff\u3400-\u9fff]/g;
/** `C++`, `C#`, `B^+`. */
const SIGNS = /[+\u207a\uff0b]|(?<=\p{L})#/gu;
/** A year that has passed through a spreadsheet. */
const YEAR = /^((?:19|20)\d\d)\.0$/;
/** Shorter words tell nothing of an abstract. */
const TELLING_WORD = 4;

/** Takes a record apart. */
export function profileOf(record: Comparable): Profile {
  const title = withoutAffixes(record.title);
  const told = title.includes('(') ? title.replace(CITED, '') : title;
  const toldFolded = fold(told);
  const kind = told === title ? titleKind(toldFolded) : 'correction';
  const folded = kind === 'paper' ? toldFolded : toldFolded.replace(NOTICE, '');
  const people = peopleOf(record.authors);
  const year = yearOf(record.year);
  const venue = venueOf(fold(record.venue ?? ''));
  const words =
    folded === ''
      ? []
      : folded.split(' ').map((word) => (word.endsWith('.0') ? word.replace(YEAR, '$1') : word));
  const compact = words.join('');
  return {
    ids: identifiersOf(record),
    title: told,
    words,
    compact,
    tellingLength: tellingLengthOf(compact),
    grams: gramsOf(compact),
    numbers: titleNumbers(words),
    signs: signsOf(told),
    kind,
    isGeneric: isGenericTitle(words),
    isFrontMatter: isFrontMatter(folded),
    isCut: isCutTitle(record.title) || record.title.endsWith('...'),
    people,
    year,
    venue,
    volume: leadingNumber(record.volume),
    number: leadingNumber(record.number),
    pages: pagesOf(record.pages),
    abstract: new Set(
      fold(record.abstract ?? '')
        .split(' ')
        .filter((word) => word.length >= TELLING_WORD),
    ),
    text: new Set([...words, ...people.words, ...venue.words, ...(year === undefined ? [] : [String(year)])]),
  };
}

function signsOf(title: string): string {
  return MAY_BE_SIGN.test(title) ? (title.match(SIGNS) ?? []).join('').normalize('NFKC') : '';
}

function tellingLengthOf(compact: string): number {
  return compact.length + (NOT_LATIN.test(compact) ? 2 * (compact.match(WORD_SIGN)?.length ?? 0) : 0);
}

function withoutAffixes(title: string): string {
  const without = title.includes('[') ? title.replace(ARXIV_ID, '').replace(AFFIX, '') : title;
  return without.trim() === '' ? title : without;
}
