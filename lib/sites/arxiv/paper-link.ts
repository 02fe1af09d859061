import { decodeOnce } from '../../papers/identifiers/address.ts';
import { parseArxivName } from '../../papers/identifiers/arxiv-links.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';

const ABS = /\/abs\/([^?#]+)/;

/**
 * The paper whose own page a link among arXiv's own parts leads to. `identifyLink` knows every site's addresses, which are a
 * third of what a reader weighs.
 */
export function absBehind(href: string): Identified | undefined {
  return parseArxivName(decodeOnce(ABS.exec(href)?.[1] ?? ''));
}
