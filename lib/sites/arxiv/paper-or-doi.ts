import { decodeOnce } from '../../papers/identifiers/address.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import { absBehind } from './paper-link.ts';

const DOI = /doi\.org\/(10\.[^?#]+)/;

/** What a link in a search, or on a paper's own page, leads to: a paper's page, or a published version by its DOI. */
export function paperBehind(href: string): Identified | undefined {
  const doi = DOI.exec(href)?.[1];
  return doi === undefined ? absBehind(href) : parseDoi(decodeOnce(doi));
}
