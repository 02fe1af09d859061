import { huggingFace } from './hugging-face.ts';
import type { Site } from './site.ts';

/** Every site that is recognised. A new one is one file, one line here, and one fixture. */
export const SITES: readonly Site[] = [huggingFace];

/** The manifest's match patterns. */
export function hostMatches(): string[] {
  return SITES.flatMap((site) => site.matches);
}

/** The site whose host this is. */
export function siteAt(url: URL, sites = SITES): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesHost(pattern, url)));
}

/** Match patterns here have the form `https://host/path*`. */
function matchesHost(pattern: string, url: URL): boolean {
  return url.href.startsWith(pattern.replace(/\*$/, ''));
}
