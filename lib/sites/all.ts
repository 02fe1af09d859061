import { alphaxiv } from './alphaxiv.ts';
import { arxivSanityLite } from './arxiv-sanity-lite.ts';
import { emergentMind } from './emergentmind.ts';
import { huggingFaceCollections } from './hugging-face-collections.ts';
import { huggingFace } from './hugging-face.ts';
import { matchesPattern } from './match-pattern.ts';
import { papersCool } from './papers-cool.ts';
import { scirate } from './scirate.ts';
import type { Site } from './site.ts';

/** Every site that is recognised. A new one is one file, one line here (and its import), and one fixture. */
export const SITES: readonly Site[] = [
  huggingFace,
  alphaxiv,
  arxivSanityLite,
  emergentMind,
  huggingFaceCollections,
  papersCool,
  scirate,
];

/** The manifest's match patterns. */
export function hostMatches(): string[] {
  return SITES.flatMap((site) => site.matches);
}

/** The site that this address belongs to. */
export function siteAt(url: URL, sites = SITES): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
