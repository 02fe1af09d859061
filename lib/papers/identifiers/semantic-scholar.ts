import { parseAclId } from './acl.ts';
import { parseArxivName } from './arxiv-links.ts';
import { parseDoi } from './doi.ts';
import { identified, type Identified } from './identified.ts';
import { parsePmcid, parsePmid } from './pubmed.ts';
import type { Rule } from './rule.ts';

/** Semantic Scholar's own pages, and the PDFs that it keeps. */
export const S2_RULES: readonly Rule[] = [
  {
    hosts: 'semanticscholar.org',
    path: /^\/(?:paper|reader)\/(?:[^/]*\/)?([\da-f]{40})(?:\/|$)/i,
    parse: parseS2,
  },
  { hosts: 'semanticscholar.org', path: /^\/([\da-f]{4})\/([\da-f]{36})\.pdf$/i, parse: parseS2 },
];

/** The same by the names of its API, which are those of other indexes. */
export const S2_API_RULES: readonly Rule[] = [
  {
    hosts: 'semanticscholar.org',
    path: /^\/(?:(?:graph\/v1\/)?paper\/)?(arxiv|doi|acl|pmid|pmcid|corpusid)[:/](.+)/i,
    parse: parseNameOfApi,
  },
];

/** The addresses of the PDFs have a slash in the hash. */
function parseS2(hash: string): Identified {
  return identified('s2', hash.replace('/', '').toLowerCase());
}

export function parseCorpusId(name: string): Identified | undefined {
  return /^[1-9]\d*$/.test(name) ? identified('corpusid', name) : undefined;
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
