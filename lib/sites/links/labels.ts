/** Words that name a link's target and not the paper: `Paper`, `[PDF]`, `arXiv`, `Project page`, `Full text here`. */
const LABEL_WORDS = new Set(
  (
    'a abs abstract access acl acm aclanthology all alphaxiv and anthology appendix article arxiv at available bib bibtex ' +
    'biorxiv blog blogpost camera citation cite citations code colab conference cvf data dataset demo details doc docs doi ' +
    'download eprint explained export extended face file forum full github google here hf homepage html hugging huggingface ieee ' +
    'iclr icml cvpr iccv eccv aaai ijcai emnlp naacl neurips nips link links medium medrxiv model models more mdpi nature new ' +
    'notes official open openaccess openreview original our page paper papers pdf plos pmc pmid pmlr poster post postprint ' +
    'preprint presentation presentations press proceedings project proof ps publication published publisher pubmed ready read ' +
    'reference ref replies repo repository review reviews sciencedirect scholar science see semantic site slides source ' +
    'springer summary supplement supplementary supp talk technical text the thread to tweet twitter url version via video ' +
    'view web webpage website weights wiki wiley youtube'
  ).split(' '),
);

const NOT_WORDS = /[^\p{L}\p{N}]+/u;
const IDENTIFIER =
  /^\W*(?:https?:|www\.|arxiv\s*:?\s*\d|arxiv[-.]\d|doi\s*:|10\.\d{4}|pm(?:c|id)\W?\d|\d{4}\.\d{4,5})/i;
const NUMBER = /^v?\d+$/;
const MOST_WORDS = 5;

/** Does this text name the target of a link, and not the paper? So do identifiers, numbers, and no text at all. */
export function isLabel(text: string): boolean {
  if (IDENTIFIER.test(text)) return true;
  const words = text.toLowerCase().split(NOT_WORDS).filter(Boolean);
  return words.length <= MOST_WORDS && words.every((word) => NUMBER.test(word) || LABEL_WORDS.has(word));
}

const CITATION =
  /^\W*(?:[^,.;:]{2,60}\bet al\b|\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+)?,? ?\(?(?:19|20)\d\d[a-z]?\)?\W*$)/u;

/** `Wei et al. 2022`, `(Vaswani and Shazeer, 2017)`: how running text cites. */
export function isCitation(text: string): boolean {
  return text.length < 80 && CITATION.test(text);
}

const HAS_LETTER = /\p{L}/u;

/** Could this be a paper's title? */
export function isTitle(text: string): boolean {
  return text.length > 1 && HAS_LETTER.test(text) && !isLabel(text) && !isCitation(text);
}
