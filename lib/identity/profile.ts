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
  return new Profile(record);
}

/**
 * A record, taken apart once, to be compared with many. Of most records only the title is looked at: what else they tell is
 * read when it is first asked for.
 */
export class Profile {
  readonly ids: Identifiers;
  /** As it stands there, without what databases append. */
  readonly title: string;
  readonly words: readonly string[];
  /** The title's words without blanks. */
  readonly compact: string;
  /** In letters; a sign of Chinese or Japanese is a word rather than a letter. */
  readonly tellingLength: number;
  readonly kind: TitleKind;
  readonly year: number | undefined;
  readonly volume: string | undefined;
  readonly number: string | undefined;
  readonly pages: Pages | undefined;
  readonly #record: Comparable;
  readonly #folded: string;
  #grams?: Grams;
  #numbers?: readonly string[];
  #signs?: string;
  #isGeneric?: boolean;
  #isFrontMatter?: boolean;
  #people?: People;
  #venue?: Venue;
  #abstract?: ReadonlySet<string>;
  #text?: ReadonlySet<string>;

  constructor(record: Comparable) {
    const title = withoutAffixes(record.title);
    const told = title.includes('(') ? title.replace(CITED, '') : title;
    const toldFolded = fold(told);
    this.#record = record;
    this.ids = identifiersOf(record);
    this.title = told;
    this.kind = told === title ? titleKind(toldFolded) : 'correction';
    this.#folded = this.kind === 'paper' ? toldFolded : toldFolded.replace(NOTICE, '');
    this.words = wordsOf(this.#folded);
    this.compact = this.words.join('');
    this.tellingLength = tellingLengthOf(this.compact);
    this.year = yearOf(record.year);
    this.volume = leadingNumber(record.volume);
    this.number = leadingNumber(record.number);
    this.pages = pagesOf(record.pages);
  }

  get grams(): Grams {
    return (this.#grams ??= gramsOf(this.compact));
  }

  get numbers(): readonly string[] {
    return (this.#numbers ??= titleNumbers(this.words));
  }

  /** `++` of a title on C++: what no other letter says. */
  get signs(): string {
    return (this.#signs ??= signsOf(this.title));
  }

  get isGeneric(): boolean {
    return (this.#isGeneric ??= isGenericTitle(this.words));
  }

  /** An introduction to an issue, a message from the chairs: each year has one. */
  get isFrontMatter(): boolean {
    return (this.#isFrontMatter ??= isFrontMatter(this.#folded));
  }

  get isCut(): boolean {
    const { title } = this.#record;
    return isCutTitle(title) || title.endsWith('...');
  }

  get people(): People {
    return (this.#people ??= peopleOf(this.#record.authors));
  }

  get venue(): Venue {
    return (this.#venue ??= venueOf(fold(this.#record.venue ?? '')));
  }

  /** The telling words of the abstract; empty where there is none. */
  get abstract(): ReadonlySet<string> {
    return (this.#abstract ??= tellingWords(this.#record.abstract));
  }

  /** All words of title, authors, venue and year: a scattered record has them in other fields. */
  get text(): ReadonlySet<string> {
    const year = this.year === undefined ? [] : [String(this.year)];
    return (this.#text ??= new Set([...this.words, ...this.people.words, ...this.venue.words, ...year]));
  }
}

function wordsOf(folded: string): string[] {
  if (folded === '') return [];
  return folded.split(' ').map((word) => (word.endsWith('.0') ? word.replace(YEAR, '$1') : word));
}

function tellingWords(abstract = ''): ReadonlySet<string> {
  return new Set(
    fold(abstract)
      .split(' ')
      .filter((word) => word.length >= TELLING_WORD),
  );
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
