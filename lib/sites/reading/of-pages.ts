import { matchesPattern } from '../match-pattern.ts';
import type { PagesOfSite, Site } from '../site.ts';

/** A site whose kinds of pages are read each by a script of its own: what they are together. */
export function ofPages(
  parts: Readonly<Record<string, PagesOfSite>>,
): Pick<Site, 'matches' | 'parts' | 'digestAt' | 'read'> {
  const all = Object.values(parts);
  const partAt = (url: URL) => all.find((part) => part.matches.some((one) => matchesPattern(one, url)));
  return {
    parts,
    matches: all.flatMap(({ matches }) => matches),
    digestAt: (url, document) => partAt(url)?.digestAt(url, document),
    read: (document, url) => partAt(url)?.read(document, url) ?? [],
  };
}
