/** A text about a paper, which bears its title. */
export type TitleKind = 'paper' | 'comment' | 'reply' | 'correction' | 'retraction';

const KINDS: readonly (readonly [TitleKind, RegExp])[] = [
  ['retraction', /^(?:retract(?:ed|ion)|withdrawn|withdrawal|expression of concern|notice of retraction)\b/],
  [
    'correction',
    /^(?:erratum|errata|corrigend(?:um|a)|correction|corrections|correction to|addendum|author correction|publisher correction|publishers? (?:note|erratum))\b/,
  ],
  ['correction', /\bvol \p{N}+ (?:pg|p|pp|page) \p{N}+|\bvol \p{N}+ p\p{N}+/u],
  [
    'reply',
    /^(?:(?:authors?|the authors|in) (?:reply|response)|reply|response|rebuttal|re)\b(?! surfac)(?= (?:to|letter|the authors|re|comments?|by)\b|$|.*\bet al\b)/,
  ],
  ['reply', /\b(?:authors?|in) (?:reply|response)$|\breply$/],
  [
    'comment',
    /^(?:comments? (?:on|to|re)|commentary (?:on|to)|discussion (?:of|on)|letter to the editor|a comment on|notes? on the paper|re)\b/,
  ],
];

/** What a title, folded, says of itself: `Comment on: …`, `Erratum to …`. */
export function titleKind(folded: string): TitleKind {
  return KINDS.find(([, rule]) => rule.test(folded))?.[0] ?? 'paper';
}

const GENERIC = new Set(
  `a an and by for from in of on s the to with abstract abstracts acknowledgement acknowledgements acknowledgment
  acknowledgments address afterword announcement announcements annual appendix article articles author authors awards back
  background board book books calendar call chair chairman chairmen chairs closing column columns commentary comments committee
  communications complete conclusion conclusions conference contents contributors corner correspondence cover current
  description discussion edition editor editorial editorials editors errata erratum events foreword front full general glossary
  guest highlights index information innovation interview introduction introductory invited issue
  journal keynote lecture letter letters library listing literature matter meeting memoriam message minutes news newsletter no none note
  notes notice obituary officers opening organisation organization organizers overview page panel panels papers part paper
  participants plenary poster posters preface presentation president presidential proceedings professor program programme
  question questions record reference references remarks reminiscences influential reply report reports research response
  retraction review reviewer reviewers reviews section selected session sessions special speaker speakers sponsors
  staff statement student subject summary supplement symposium table talk talks tc technical theme this thanks title toc
  treasurer treasurers industry perspective perspectives tribute tutorial tutorials unknown untitled update upcoming volume welcome word work workshop workshops editorship na tba`.split(
    /\s+/,
  ),
);

/** A title that many papers have: `Editorial`, `Guest editor’s introduction`, `Book review`, or none at all. */
export function isGenericTitle(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word) || /^\p{N}+$/u.test(word));
}
