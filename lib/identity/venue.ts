/** Where a paper stands, as it is compared. */
export interface Venue {
  readonly words: readonly string[];
  /** First letters of all its words: `vldb` of `very large data bases`. */
  readonly letters: string;
  readonly kind: 'journal' | 'conference' | 'workshop' | 'preprint' | '';
}

const FILLING =
  /^(?:the|of|and|for|in|on|a|an|de|la|der|und|fur|acm|ieee|proceedings|proc|conference|conf|international|intl|int|annual|symposium|symp|workshop|on|to|appear|pages|pp|hellip|\d.*)$/;
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  sigmod: 'management data',
  tods: 'transactions database systems',
  pnas: 'proceedings national academy sciences',
  jama: 'journal american medical association',
  bmj: 'british medical journal',
  nejm: 'new england journal medicine',
  nips: 'neural information processing systems',
  neurips: 'neural information processing systems',
};
/** Journals in spite of their names. */
const JOURNALS =
  /\bproceedings of the (?:national academy|royal society|ieee|edinburgh|london)|\b(?:mayo clinic proceedings|proc natl acad)/;
const KINDS: readonly (readonly [Venue['kind'], RegExp])[] = [
  [
    'preprint',
    /\b(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|ssrn|preprints?|research square|osf)\b/,
  ],
  ['workshop', /\bworkshops?\b/],
  ['journal', JOURNALS],
  [
    'journal',
    /\b(?:journal|j|jnl|transactions|trans|tods|record|rec|letters?|lett|annals|archives?|arch|magazine|reviews?|rev|quarterly|bulletin|bull|acta)\b/,
  ],
  [
    'conference',
    /\b(?:conference|conf|proceedings|proc|symposium|symp|congress|meeting|sigmod|vldb|very large data bases|management of data)\b/,
  ],
];

/** Reads a venue that is folded already. */
export function venueOf(folded: string): Venue {
  const all = folded.split(' ').filter((word) => word !== '' && !/\d/.test(word));
  const spelt = all.flatMap((word) => (SAID_OTHERWISE[word] ?? word).split(' '));
  const words = spelt.filter((word) => !FILLING.test(word));
  const letters = all.map((word) => word[0] ?? '').join('');
  return { words, letters, kind: KINDS.find(([, rule]) => rule.test(folded))?.[0] ?? '' };
}

/** 0 to 1: how much of the shorter name stands in the other, abbreviated (`nat rev nephrol`) or by its letters. */
export function venueLikeness(a: Venue, b: Venue): number {
  const [few, many] = shorterFirst(a, b);
  if (few.words.length === 0) return 0;
  const [only = ''] = few.words;
  if (few.words.length <= 2 && only.length > 2 && isIn(only, many.letters)) return 1;
  return inOrder(few.words, many.words) / few.words.length;
}

/** Of two that are as long, always the same first. */
function shorterFirst(a: Venue, b: Venue): [Venue, Venue] {
  const longer = a.words.length - b.words.length;
  return longer < 0 || (longer === 0 && a.words.join() <= b.words.join()) ? [a, b] : [b, a];
}

function inOrder(few: readonly string[], many: readonly string[]): number {
  let from = 0;
  let found = 0;
  for (const word of few) {
    const at = many.findIndex(
      (other, index) => index >= from && (other.startsWith(word) || word.startsWith(other)),
    );
    if (at < 0) continue;
    found += 1;
    from = at + 1;
  }
  return found;
}

/** `vldb` of `vldb`, `kdd` of `kddm`, `icml` of `icoml`: in their order, few left out. */
function isIn(acronym: string, letters: string): boolean {
  let at = -1;
  for (const letter of acronym) at = at === -2 ? -2 : nextAt(letters, letter, at);
  return at >= 0 && acronym.length * 2 >= letters.length;
}

function nextAt(letters: string, letter: string, after: number): number {
  const at = letters.indexOf(letter, after + 1);
  return at < 0 ? -2 : at;
}
