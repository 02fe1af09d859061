import { ARCHIVES } from '../arxiv.ts';

/** `2401.00001v2` or `math.GT/0309136`; `parseArxivId` decides. */
const ARXIV_NUMBER = String.raw`(?:\d{4}\.\d{4,5}|(?:${[...ARCHIVES].join('|')})(?:\.[a-z-]{2,18})?/\d{7})(?:v\d+)?(?!v?\d|\.\d)`;
const COLON = String.raw`\s{0,3}[:：]\s{0,3}`;
/** A number on the next line belongs to the name only where a colon says so. */
const MAYBE_COLON = String.raw`(?:${COLON}|[ \t\u00a0]{0,3})`;

/** Not a price, a version, a section, a part of a longer number or of a DOI. */
const BEFORE_BARE = String.raw`(?<![\w.=/-])(?<!(?:[$€£¥§]|\b(?:version|release|section|sec\.))\s{0,2})`;
const AFTER_BARE = String.raw`(?!\w|\s?(?:[$€£¥%]|(?:EUR|USD|GBP|CHF|JPY|CNY)\b))`;

/**
 * Where an identifier may stand in a text. Every part is bounded or can begin once in a word only, so that
 * no text makes the search slow. Links and DOIs are only begun here: where they end, `run.ts` says.
 */
export const PLACES = new RegExp(
  [
    String.raw`(?<!\w)arxiv(?:\.org)?${COLON}(?<arxiv>${ARXIV_NUMBER})`,
    String.raw`${BEFORE_BARE}(?<bare>${ARXIV_NUMBER})${AFTER_BARE}`,
    String.raw`(?<link>https?://|(?<![\w.@/-])(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24}/)(?=[!-~])`,
    String.raw`(?<![\w.])(?:doi[\s:：]{0,4})?(?<doi>10\.\d{4,9}(?:\.\d{1,9}){0,4}/)(?=[!-~])`,
    String.raw`(?<!\w)PMIDs?${MAYBE_COLON}(?<pmid>\d{1,8})(?!\w|[.-]\d)`,
    String.raw`(?<!\w)(?:PMCID${MAYBE_COLON})?PMC(?<pmcid>\d{4,9})(?:\.\d+)?(?!\w)`,
    String.raw`(?<!\w)(?:corpus\s?id|s2cid)${MAYBE_COLON}(?<corpus>\d{1,12})(?!\w)`,
    String.raw`(?<!\w)dblp:(?<dblp>[a-z]{2,9}/[\w-]{1,60}/[\w-]{1,90})`,
  ].join('|'),
  'gi',
);
