import { parseArxivId } from '../arxiv.ts';
import { identified, type Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** dblp and its mirrors. */
export const DBLP_RULES: readonly Rule[] = [
  {
    hosts: 'dblp.org dblp.uni-trier.de dblp.dagstuhl.de',
    path: /^\/rec\/(?:(?:html|xml|rdf|bibtex\d?|bib\d?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:[./]|$)/,
    parse: parseDblpKey,
  },
];

const DBLP_KEY = /^(?:conf|journals|series|books|phd|reference|tr)\//;
/** `conf/nips/2017` is a whole volume. */
const DBLP_VOLUME = /\/(?:19|20)\d\d(?![A-Z\d])[^/]*$/;
/** Keys of the CoRR in which dblp spells the arXiv id: `abs-2005-14165`, `cs-LG-0102003`, `abs-cs-0601001`. */
const CORR = /^journals\/corr\/(?:abs-)?(?:(\d{4})-(\d{4,5})|([a-z-]+)(?:-[A-Z]{2})?-(\d{7}))$/;

/** CoRR's keys of today spell the arXiv id, those of before 2017 do not. */
export function parseDblpKey(key: string): Identified | undefined {
  const [, yymm, number, archive, old] = CORR.exec(key) ?? [];
  const paper = parseArxivId(archive === undefined ? `${yymm}.${number}` : `${archive}/${old}`);
  return paper ?? (DBLP_KEY.test(key) && !DBLP_VOLUME.test(key) ? identified('dblp', key) : undefined);
}
