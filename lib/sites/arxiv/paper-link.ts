import { decodeOnce } from '../../papers/identifiers/address.ts';
import { parseArxivName } from '../../papers/identifiers/arxiv-links.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';

const DOI = /doi\.org\/(10\.[^?#]+)/;
const ABS = /\/abs\/([^?#]+)/;

/**
 * What a link among arXiv's own parts leads to: a paper's page, or a published version by its DOI. `identifyLink` knows
 * every site's addresses, which are a third of what a reader weighs; arXiv has these two.
 */
export function paperBehind(href: string): Identified | undefined {
  const doi = DOI.exec(href)?.[1];
  return doi === undefined
    ? parseArxivName(decodeOnce(ABS.exec(href)?.[1] ?? ''))
    : parseDoi(decodeOnce(doi));
}
