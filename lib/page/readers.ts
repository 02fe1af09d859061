import { offered } from './offer.ts';
import type { Readers } from './recogniser.ts';

interface Parts {
  /** A reader has come to the page. */
  readonly onOffer: () => void;
  /** Has the reader for pages of any kind brought; settled when it is there, or cannot be. */
  readonly bringAnyPage: () => Promise<void>;
}

/** The readers that are offered on this page, and whether its papers are asked for. */
export function createReaders({
  onOffer,
  bringAnyPage,
}: Parts): Readers & { readonly ask: (url: URL) => void } {
  const there = offered();
  there.onOffer = onOffer;
  let asked: string | undefined;
  return {
    site: there.site,
    anyPage: () => there.anyPage,
    // A page of no known site has a script of ours only because its reader wants it.
    isAsked: (url) => there.site === undefined || asked === withoutHash(url),
    onNothing: () => void bringAnyPage(),
    mentionsOn: async (site, document, url) => {
      if (site.mentionsIn !== undefined && !there.mentionsOf) await bringAnyPage();
      return (there.mentionsOf?.(site, document, url) ?? site.mentions?.(document, url) ?? []).length;
    },
    ask: (url) => {
      asked = withoutHash(url);
    },
  };
}

function withoutHash(url: URL): string {
  return url.href.split('#')[0] ?? url.href;
}
