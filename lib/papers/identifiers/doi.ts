import { parseArxivId } from '../arxiv.ts';
import { parseAclId } from './acl.ts';
import { identified, type Identified } from './identified.ts';
import { withoutPunctuation } from './punctuation.ts';

/** In characters: far more than any that a paper has, and less than would fill a store. */
const LONGEST = 300;

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+/;
const ARXIV_PREFIX = /^10\.48550\/(?:arxiv(?:\.|$))?/;
/** The Anthology's own prefix, and the one before it. */
const ACL_PREFIX = /^10\.(?:18653|3115)\/v1(?:\/|$)/;
/** bioRxiv and medRxiv: `10.1101/2021.11.08.467690v2`, where the DOI has no version. */
const PREPRINT = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,8})v([1-9]\d*)$/;

/**
 * Reads a DOI without what surrounds it: `10.1145/3442188.3445922`. arXiv's own DOIs and those of the ACL
 * Anthology are the ids that they contain. Lower case, since DOIs do not differ by case.
 */
export function parseDoi(text: string): Identified | undefined {
  const doi = withoutPunctuation(DOI.exec(text)?.[0] ?? '').toLowerCase();
  if (ARXIV_PREFIX.test(doi)) return parseArxivId(doi.replace(ARXIV_PREFIX, ''));
  if (ACL_PREFIX.test(doi)) return parseAclId(doi.replace(ACL_PREFIX, ''));
  const [, preprint = doi, version] = PREPRINT.exec(doi) ?? [];
  return DOI.test(doi) && doi.length < LONGEST ? identified('doi', preprint, version) : undefined;
}
