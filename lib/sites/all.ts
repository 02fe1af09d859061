import { aclAnthology } from './acl.ts';
import { alphaxiv } from './alphaxiv.ts';
import { arxiv } from './arxiv.ts';
import { arxivSanityLite } from './arxiv-sanity-lite.ts';
import { bioRxiv } from './biorxiv.ts';
import { cvf } from './cvf.ts';
import { dblp } from './dblp.ts';
import { emergentMind } from './emergentmind.ts';
import { github } from './github.ts';
import { googleScholar } from './google-scholar.ts';
import { hackerNews } from './hackernews.ts';
import { huggingFace } from './huggingface.ts';
import { huggingFaceCollections } from './huggingface-collections.ts';
import { neurips } from './neurips.ts';
import { papersCool } from './papers-cool.ts';
import { pmlr } from './pmlr.ts';
import { pubmed } from './pubmed.ts';
import { reddit } from './reddit.ts';
import { scirate } from './scirate.ts';
import { matchesPattern } from './match-pattern.ts';
import { openReview } from './openreview.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { Site } from './site.ts';
import { webmail } from './webmail.ts';

/** Every site that is recognised. A new one is one file, one line here (and its import), and one fixture. */
export const SITES: readonly Site[] = [
  huggingFace,
  aclAnthology,
  alphaxiv,
  arxiv,
  arxivSanityLite,
  bioRxiv,
  cvf,
  dblp,
  emergentMind,
  github,
  googleScholar,
  hackerNews,
  huggingFaceCollections,
  neurips,
  openReview,
  papersCool,
  pmlr,
  pubmed,
  reddit,
  scirate,
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
