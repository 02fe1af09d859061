import { parseArxivId } from '../arxiv.ts';
import { parseAclId } from './acl.ts';
import { parseArxivName } from './arxiv-links.ts';
import { parseDoi } from './doi.ts';
import { identified, type Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** PubMed, PMC, Europe PMC; Semantic Scholar, also by the names of its API; dblp. */
export const INDEX_RULES: readonly Rule[] = [
  { hosts: 'pubmed.ncbi.nlm.nih.gov pubmed.gov', path: /^\/(\d+)(?:\/|$)/, parse: parsePmid },
  {
    hosts: 'ncbi.nlm.nih.gov europepmc.org',
    path: /^\/(?:m\/)?(?:pubmed|(?:article|abstract)\/med|(?:pmc\/)?articles\/pmid)\/(\d+)(?:\/|$)/i,
    parse: parsePmid,
  },
  {
    hosts: 'ncbi.nlm.nih.gov europepmc.org',
    path: /^\/(?:(?:pmc\/)?articles|article\/pmc)\/PMC(\d+)(?:[./]|$)/i,
    parse: parsePmcid,
  },
  {
    hosts: 'semanticscholar.org',
    path: /^\/(?:paper|reader)\/(?:[^/]*\/)?([\da-f]{40})(?:\/|$)/i,
    parse: parseS2,
  },
  { hosts: 'semanticscholar.org', path: /^\/([\da-f]{4})\/([\da-f]{36})\.pdf$/i, parse: parseS2 },
  {
    hosts: 'semanticscholar.org',
    path: /^\/(?:(?:graph\/v1\/)?paper\/)?(arxiv|doi|acl|pmid|pmcid|corpusid)[:/](.+)/i,
    parse: parseNameOfApi,
  },
  {
    hosts: 'dblp.org dblp.uni-trier.de dblp.dagstuhl.de',
    path: /^\/rec\/(?:(?:html|xml|rdf|bibtex\d?|bib\d?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:[./]|$)/,
    parse: parseDblpKey,
  },
];

const NUMBER = /^[1-9]\d*$/;
const DBLP_KEY = /^(?:conf|journals|series|books|phd|reference|tr)\//;
/** `conf/nips/2017` is a whole volume. */
const DBLP_VOLUME = /\/(?:19|20)\d\d(?![A-Z\d])[^/]*$/;
/** Keys of the CoRR in which dblp spells the arXiv id: `abs-2005-14165`, `cs-LG-0102003`, `abs-cs-0601001`. */
const CORR = /^journals\/corr\/(?:abs-)?(?:(\d{4})-(\d{4,5})|([a-z-]+)(?:-[A-Z]{2})?-(\d{7}))$/;

export function parsePmid(name: string): Identified | undefined {
  return NUMBER.test(name) && name.length < 9 ? identified('pmid', name) : undefined;
}

/** Without its letters. */
export function parsePmcid(name: string): Identified | undefined {
  return NUMBER.test(name) ? identified('pmcid', `PMC${name}`) : undefined;
}

export function parseCorpusId(name: string): Identified | undefined {
  return NUMBER.test(name) ? identified('corpusid', name) : undefined;
}

/** CoRR's keys of today spell the arXiv id, those of before 2017 do not. */
export function parseDblpKey(key: string): Identified | undefined {
  const [, yymm, number, archive, old] = CORR.exec(key) ?? [];
  const paper = parseArxivId(archive === undefined ? `${yymm}.${number}` : `${archive}/${old}`);
  return paper ?? (DBLP_KEY.test(key) && !DBLP_VOLUME.test(key) ? identified('dblp', key) : undefined);
}

/** The addresses of the PDFs have a slash in the hash. */
function parseS2(hash: string): Identified {
  return identified('s2', hash.replace('/', '').toLowerCase());
}

const OF_API: Readonly<Record<string, Rule['parse']>> = {
  acl: parseAclId,
  arxiv: parseArxivName,
  corpusid: parseCorpusId,
  doi: parseDoi,
  pmcid: (name) => parsePmcid(name.replace(/^PMC/i, '')),
  pmid: parsePmid,
};

function parseNameOfApi(name: string): Identified | undefined {
  const slash = name.indexOf('/');
  return OF_API[name.slice(0, slash).toLowerCase()]?.(name.slice(slash + 1));
}
