import { identified, type Identified } from './identified.ts';
import type { Rule } from './rule.ts';

/** PubMed, PMC, Europe PMC. */
export const PUBMED_RULES: readonly Rule[] = [
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
];

const NUMBER = /^[1-9]\d*$/;

export function parsePmid(name: string): Identified | undefined {
  return NUMBER.test(name) && name.length < 9 ? identified('pmid', name) : undefined;
}

/** Without its letters. */
export function parsePmcid(name: string): Identified | undefined {
  return NUMBER.test(name) ? identified('pmcid', `PMC${name}`) : undefined;
}
