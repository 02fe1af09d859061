import { identified, type Identified, type Kind } from './identified.ts';
import type { Rule } from './rule.ts';

/** NeurIPS and the conferences that use its software. */
const HASH = /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([\da-f]{32})(?![\da-z])/i;

/** The same name occurs in several volumes: the key has both. GitHub has the PDFs of PMLR since 2023 (from memory). */
const PMLR =
  /^\/(?:mlresearch\/|proceedings\/papers\/)?([vr]\d+)\/(?:[\w-]+\/assets\/)?([a-z][\w.-]*?\d\d[a-z]*)(?:-supp)?(?:\.html|\.pdf|\/|$)/i;

/**
 * CVF: truncated title, conference and year; the directory differs from page to page, the file's name does
 * not; until 2015 the year came first. JMLR has names of authors, and numbers since 2018.
 */
export const PROCEEDINGS_RULES: readonly Rule[] = [
  { hosts: 'nips.cc neurips.cc', path: HASH, parse: (name) => lowerCase('neurips', name) },
  { hosts: 'mlsys.org', path: HASH, parse: (name) => lowerCase('mlsys', name) },
  { hosts: 'iclr.cc', path: HASH, parse: (name) => lowerCase('iclr', name) },
  {
    hosts: 'proceedings.mlr.press raw.githubusercontent.com jmlr.org jmlr.csail.mit.edu',
    path: PMLR,
    parse: (name) => lowerCase('pmlr', name),
  },
  {
    hosts: 'jmlr.org jmlr.csail.mit.edu',
    path: /^\/papers\/v(?:olume)?(\d+)\/([a-z][\w-]*?\d\d[a-z]*|\d\d-\d{3,4})(?:[./]|$)/i,
    parse: (name) => lowerCase('jmlr', `v${name}`),
  },
  {
    hosts: 'openaccess.thecvf.com',
    path: /\/([^/]+_(?:[A-Z]+_\d{4}|\d{4}_[A-Z]+)_paper)\.(?:html|pdf)$/,
    parse: cvfPaper,
  },
];

function lowerCase(kind: Kind, name: string): Identified {
  return identified(kind, name.toLowerCase());
}

export function cvfPaper(name: string): Identified {
  return identified('cvf', name);
}
