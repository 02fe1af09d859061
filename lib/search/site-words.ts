/** Names of the sites by their ids (`lib/build/site-names.ts`). */
declare const SITE_NAMES: Readonly<Record<string, string>>;

/** The site's name, where it is one that we know. */
export function siteName(site: string): string | undefined {
  return SITE_NAMES[site];
}

/** What `site:` finds a paper by: the id and the name of the site where it was met. */
export function siteWords(site: string | undefined): string[] {
  return site === undefined ? [] : [site, SITE_NAMES[site]].filter((word) => word !== undefined);
}
