/** What marks a page: the same script for every site. */
export const DIGEST_SCRIPT = '/content-scripts/digest.js';

/** What the reader can do there; loaded when it is first reached for. */
export const ACTS_SCRIPT = '/acts.js';

/** A site's reader is a script of its own, so that a page loads that of its site and no other. */
export function siteScript(id: string): string {
  return `/sites/${id}.js`;
}

/** What the reader of a site lacks on few of its pages. */
export function restScript(id: string): string {
  return `/sites/${id}-rest.js`;
}

/** On hosts where most pages hold no papers this is all that is there at first. */
export function lookOutScript(id: string): string {
  return `/sites/${id}-look-out.js`;
}

/** The reader of pages that belong to no site of the list. */
export const ANY_PAGE_SCRIPT = '/sites/any-page.js';
