import { aclAnthology } from './acl.ts';
import { arxiv } from './arxiv.ts';
import { googleScholar } from './google-scholar.ts';
import { huggingFace } from './huggingface.ts';
import { pmlr } from './pmlr.ts';
import { matchesPattern } from './match-pattern.ts';
import { openReview } from './openreview.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { Site } from './site.ts';
import { webmail } from './webmail.ts';

/** Every site that is recognised. A new one is one file, one line here (and its import), and one fixture. */
export const SITES: readonly Site[] = [
  huggingFace,
  aclAnthology,
  arxiv,
  googleScholar,
  openReview,
  pmlr,
  semanticScholar,
  webmail,
];

/** The manifest's match patterns. */
export function hostMatches(): string[] {
  return SITES.flatMap((site) => site.matches);
}

/** The site that this address belongs to. */
export function siteAt(url: URL, sites = SITES): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
