/** What a venue is called, as it is compared. */
export interface VenueName {
  readonly words: readonly string[];
  /** First letters of all its words: `vldb` of `very large data bases`. */
  readonly letters: string;
}

/** Where a paper stands. */
export interface Venue extends VenueName {
  readonly kind: 'journal' | 'conference' | 'workshop' | 'preprint' | '';
}

const FILLING = new Set(
  'the of and for in on a an de la der und fur acm ieee proceedings proc conference conf international intl int annual symposium symp workshop to appear pages pp hellip'.split(
    ' ',
  ),
);
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  sigmod: ['management', 'data'],
  tods: ['transactions', 'database', 'systems'],
  pnas: ['proceedings', 'national', 'academy', 'sciences'],
  jama: ['journal', 'american', 'medical', 'association'],
  bmj: ['british', 'medical', 'journal'],
  nejm: ['new', 'england', 'journal', 'medicine'],
  nips: ['neural', 'information', 'processing', 'systems'],
  neurips: ['neural', 'information', 'processing', 'systems'],
  amcis: ['americas', 'information', 'systems'],
  icis: ['information', 'systems'],
  ecis: ['european', 'information', 'systems'],
  pacis: ['pacific', 'asia', 'information', 'systems'],
  hicss: ['hawaii', 'system', 'sciences'],
  chi: ['human', 'factors', 'computing', 'systems'],
  cscw: ['computer', 'supported', 'cooperative', 'work'],
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
  const kind = folded === '' ? '' : (KINDS.find(([, rule]) => rule.test(folded))?.[0] ?? '');
  return { ...venueNameOf(folded.split(' ')), kind };
}

/** What a venue is called, of words that are folded already. */
export function venueNameOf(folded: readonly string[]): VenueName {
  const all = folded.filter((word) => word !== '' && !/\d/.test(word));
  const words = all.flatMap((word) => SAID_OTHERWISE[word] ?? word).filter((word) => !FILLING.has(word));
  return { words, letters: all.map((word) => word[0] ?? '').join('') };
}

/** 0 to 1: how much of the shorter name stands in the other, abbreviated (`nat rev nephrol`) or by its letters. */
export function venueLikeness(a: VenueName, b: VenueName): number {
  const [few, many] = shorterFirst(a, b);
  if (few.words.length === 0) return 0;
  const [only = ''] = few.words;
  if (few.words.length <= 2 && only.length > 2 && isIn(only, many.letters)) return 1;
  return inOrder(few.words, many.words) / few.words.length;
}

/** Of two that are as long, always the same first. */
function shorterFirst(a: VenueName, b: VenueName): [VenueName, VenueName] {
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
