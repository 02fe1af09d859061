/** A text about a paper, which bears its title. */
export type TitleKind =
  'paper' | 'comment' | 'reply' | 'correction' | 'retraction' | 'protocol' | 'supplement';

const KINDS: readonly (readonly [TitleKind, RegExp])[] = [
  [
    'retraction',
    /^(?:retract(?:ed|ion)|withdrawn|withdrawal|removal notice|(?:editorial )?expression of concern|notice of retraction)\b|\b(?:retracted|withdrawn|retraction|expression of concern)(?: article)?$/,
  ],
  [
    'correction',
    /^(?:erratum|errata|corrigend(?:um|a)|correction|corrections|addendum|amendment|author correction|publishers? correction|publishers? (?:note|erratum))\b|\b(?:erratum|errata|corrigend(?:um|a)|addendum|authors? correction|publishers? correction)$/,
  ],
  ['correction', /\bvol \p{N}+ (?:pg|p|pp|page) \p{N}+|\bvol \p{N}+ p\p{N}+/u],
  [
    'reply',
    /^(?:(?:authors?|the authors|in) (?:reply|response)|reply|response|re)\b(?! surfac)(?= (?:to|letter|the authors|re|comments?|by)\b|$|.*\bet al\b)/,
  ],
  [
    'reply',
    /^(?:rejoinder|rebuttal|answer to|authors? responses?)\b|\b(?:reply|rejoinder|rebuttal|(?:authors?|in|the authors) responses?)$/,
  ],
  [
    'comment',
    /^(?:comments? (?:on|to|re)|(?:invited |editorial )?(?:comment|commentary)|discussion (?:of|on)|letter|letter to the editor|a (?:brief |short )?comment on|(?:a )?notes? on the paper|remarks? on|critique of|re|editorial|book review|review of)\b(?= .* )/,
  ],
  ['comment', /^discussion (?=\S+ \S+ \S)|\b(?:comments?|commentary|discussion|book review)$/],
  ['protocol', /\bprotocol (?:for|of) an? |\bstudy protocol\b/],
  [
    'supplement',
    /^supplement(?:ary|al)? (?:material|information|data|note)s?\b|\b(?:supplementary|supplemental) (?:material|information|data)s?$/,
  ],
  ['supplement', /^summar(?:y|ies) for patients\b/],
];

/** What a title, folded, says of itself: `Comment on: …`, `Erratum to …`, `…: rejoinder`. */
export function titleKind(folded: string): TitleKind {
  return KINDS.find(([, rule]) => rule.test(folded))?.[0] ?? 'paper';
}

const FRONT_MATTER =
  /^(?:(?:an? )?introduction to the (?:special|mini ?track|track|section|theme|issue|workshop|symposium|proceedings|conference)|(?:guest )?editorial|(?:guest )?editors? |preface|foreword|(?:a )?message from|welcome|report (?:on|of|from) the|proceedings of|summary of the|overview of the|call for|mini ?track|abstracts? (?:of|from) the|highlights (?:of|from)|annual report|minutes of)/;

/** Does each issue, meeting or year have one of these, perhaps under the same title? */
export function isFrontMatter(folded: string): boolean {
  return FRONT_MATTER.test(folded);
}

const GENERIC = new Set(
  `a an and by for from in of on our s the to with you about abstract abstracts acknowledgement acknowledgements acknowledgment
  acknowledgments address advertisement afterword announcement announcements annual answer answers appendix article articles author authors awards back
  background bibliography biographies board book books calendar call case chair chairman chairmen chairs clinical closing column columns commentary comments committee
  communication communications complete conclusion conclusions conference contents contributions contributor contributors copyright corner correction corrections correspondence corrigenda corrigendum cover current
  data demonstration demonstrations description discussion edition editor editorial editorials editors errata erratum events foreword forthcoming front full general glossary
  guest guidelines highlights image images in index information innovation instructions interview introduction introductions introductory invited issue issues
  journal keynote keynotes lecture lectures letter letters library list listing literature masthead matter meeting meetings memoriam message messages minutes month new news newsletter no none note
  notes notice notices obituaries obituary officers opening organisation organising organization organizers organizing overview page panel panels paper papers part
  participants picture plenary poster posters preface preliminary presentation presentations president presidential presidents proceedings professor program programme publisher publishers
  question questions quiz recent record reference references remarks reminiscences influential reply report reports research response
  retraction retractions review reviewer reviewers reviews section selected session sessions short special speaker speakers sponsors
  staff statement steering student subject summary supplement supplementary materials material symposium table talk talks tc technical thank thanks the theme this title toc
  topics treasurer treasurers industry perspective perspectives tribute tutorial tutorials unknown untitled update updates upcoming us view views viewpoint volume volumes welcome what whats word work workshop workshops editorship na tba
  einleitung einfuhrung geleitwort inhalt inhaltsverzeichnis vorwort nachruf rezensionen avant propos sommaire introduccion introduzione presentacion prologo resenas premessa
  введение предисловие редакции содержание
  编者按 卷首语 前言 引言 目录 社论 书评 通知`.split(/\s+/),
);

/** A title that many papers have: `Editorial`, `Guest editor’s introduction`, `Book review`, or none at all. */
export function isGenericTitle(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word) || /^\p{N}+$/u.test(word));
}
