import type { Site } from '../sites/site.ts';

/** The readers that scripts of ours have brought to this page, for the script that marks it; out of the page's own sight. */
interface Offered {
  /** Of the site that this page belongs to. */
  site?: Site;
  /** For pages of any kind. */
  anyPage?: Site;
  /** To be called when a reader has come after the page was started. */
  onOffer?: () => void;
}

declare global {
  var dejaLu: Offered | undefined;
}

/** What there is now, and may come. */
export function offered(): Offered {
  return (globalThis.dejaLu ??= {});
}

/** Brings the reader that a module exports: the one for any page has no address of its own. */
export function offer(exports: readonly unknown[]): void {
  const site = exports.find(isSite);
  const all = offered();
  if (site) all[site.matches.length === 0 ? 'anyPage' : 'site'] = site;
  all.onOffer?.();
}

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'digestAt' in value;
}
