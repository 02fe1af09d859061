import type { mentionsOf } from '../sites/links/mentions-of.ts';
import type { SiteReader } from '../sites/site.ts';
import type { startActs } from './acts.ts';
import type { markupReport } from './markup-report.ts';

/** The readers that scripts of ours have brought to this page, for the script that marks it; out of the page's own sight. */
interface Offered {
  /** Of the site that this page belongs to. */
  site?: SiteReader;
  /** For pages of any kind. */
  anyPage?: SiteReader;
  /** Comes with `anyPage`, which is what finds out that a site has changed. */
  report?: typeof markupReport;
  /** What reads running text comes with it too. */
  mentionsOf?: typeof mentionsOf;
  /** What the reader can do on the page. */
  startActs?: typeof startActs;
  /** Of the script that marks the page. */
  life?: AbortController;
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

/** Brings the reader of a site, or of some of its pages. */
export function offer(site: SiteReader): void {
  const all = offered();
  all.site = site;
  all.onOffer?.();
}

/** Brings the rest of the site's reader. Whoever sent for it looks again (`offer-in-two.ts`). */
export function offerRest(rest: unknown): void {
  Object.assign(offered().site ?? {}, { rest });
}

/** Brings the reader for pages of any kind, the report that only it leads to, and what reads running text. */
export function offerAnyPage(late: Required<Pick<Offered, 'anyPage' | 'report' | 'mentionsOf'>>): void {
  const all = Object.assign(offered(), late);
  all.onOffer?.();
}

/** Brings what the reader can do on the page. */
export function offerActs(start: typeof startActs): void {
  offered().startActs = start;
}
