import { SITES } from '../sites/all.ts';

/**
 * Names of the sites by their ids, as a constant of the build: pages of the extension that only name a site need not carry the
 * readers of all of them.
 */
export function siteNames(): Record<'SITE_NAMES', string> {
  return { SITE_NAMES: JSON.stringify(Object.fromEntries(SITES.map(({ id, name }) => [id, name]))) };
}
