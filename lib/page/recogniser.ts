import type { Digest } from '../digest/digest.ts';
import type { Entry, SiteReader } from '../sites/site.ts';
import { later } from './later.ts';

/** What was recognised on a page. */
export interface Recognised {
  readonly digest: Digest;
  readonly entries: readonly Entry[];
  /** By the page's own structure, or by what its links mean. */
  readonly by: 'site' | 'links';
  /** The site's own reader finds nothing where links show papers: the site has changed. */
  readonly hasChanged: boolean;
  /** How many papers running text and references name; counted when asked. */
  readonly mentions: () => Promise<number>;
}

/** Who can read this page. */
export interface Readers {
  /** The reader of the page's site, if it has one. */
  readonly site: SiteReader | undefined;
  /** The reader for pages of any kind, once it is loaded. */
  readonly anyPage: () => SiteReader | undefined;
  /** Has the reader of this page asked for its papers, whatever page it is? */
  readonly isAsked: (url: URL) => boolean;
  /** How many papers running text names, as far as can be told. */
  readonly mentionsOn: (reader: SiteReader, document: Document, url: URL) => Promise<number>;
  /** The site's own reader finds nothing: `anyPage` may know more. */
  readonly onNothing: () => void;
}

/** The page's own start-up is over when it has been quiet for so long after loading, in milliseconds. */
const QUIET = 300;

/** After an address has changed without loading, the old cards may stand there for so long, in milliseconds. */
const CARDS_MAY_LAG = 2000;

/** Pages that fetch their list show none for a while: before this it is no news that there is nothing, in milliseconds. */
const LISTS_MAY_LAG = 1500;

/** So many papers by links, where the site's own reader finds none, are no accident. */
const VISIBLY = 3;

interface Parts {
  readonly document: Document;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  /** To be called again later: there may be something to see then. */
  readonly rescan: () => void;
}

/**
 * Recognises what stands on the page now, each time it is asked. It answers `undefined` where there is no digest, and
 * `wait` as long as the page is still putting itself together.
 */
export function createRecogniser({ document, readers, signal, rescan }: Parts) {
  const { site } = readers;
  let last: Recognised | undefined;
  let movedAt: number | undefined;
  let emptySince: { id: string; at: number } | undefined;
  let quiet = false;
  /** Where the page was seen to have started: it is not asked again, which is a walk over all of it. */
  let startedAt: string | undefined;
  let callOff = () => {};

  function lookAgainIn(ms: number): 'wait' {
    callOff();
    callOff = later(ms, signal, () => {
      quiet = true;
      rescan();
    });
    return 'wait';
  }

  /** Server nodes that the page will throw away are left alone: marked now, they could break its start-up. */
  function isStartingUp(address: string, afterQuiet: boolean): boolean {
    if (startedAt === address) return false;
    if (!(site?.isSettled?.(document) ?? true)) return document.readyState !== 'complete' || !afterQuiet;
    startedAt = address;
    return false;
  }

  function isLagging(found: Recognised, now: number): boolean {
    if (!last || last.digest.id === found.digest.id) return false;
    movedAt ??= now;
    return now - movedAt < CARDS_MAY_LAG && last.entries.length > 0 && sameCards(found.entries, last.entries);
  }

  function readOwn(own: SiteReader, digest: Digest, url: URL, now: number): Recognised {
    const entries = readQuietly(own, document, url);
    const byOwn = recognised(own, digest, entries, url);
    if (entries.length > 0 || digest.kind === 'paper') return byOwn;
    const anyPage = readers.anyPage();
    const byLinks = anyPage ? readQuietly(anyPage, document, url) : [];
    if (anyPage && byLinks.length >= VISIBLY)
      return { ...recognised(anyPage, digest, byLinks, url), hasChanged: true };
    if (!anyPage) wonder(digest, now);
    return byOwn;
  }

  /** Nothing is found: if that lasts, whoever goes by links is asked for. */
  function wonder({ id }: Digest, now: number): void {
    if (emptySince?.id !== id) {
      emptySince = { id, at: now };
      later(LISTS_MAY_LAG, signal, rescan);
    } else if (now - emptySince.at >= LISTS_MAY_LAG) {
      emptySince = { id, at: Infinity };
      readers.onNothing();
    }
  }

  function readAsked(url: URL): Recognised | undefined {
    const anyPage = readers.isAsked(url) ? readers.anyPage() : undefined;
    const digest = anyPage?.digestAt(url, document);
    return anyPage && digest && recognised(anyPage, digest, readQuietly(anyPage, document, url), url);
  }

  function recognised(reader: SiteReader, digest: Digest, entries: readonly Entry[], url: URL): Recognised {
    return {
      digest,
      entries,
      by: reader.byLinks ? 'links' : 'site',
      hasChanged: false,
      mentions: () => readers.mentionsOn(reader, document, url),
    };
  }

  return (url: URL, now: number): Recognised | 'wait' | undefined => {
    const afterQuiet = quiet;
    quiet = false;
    callOff();
    const own = site?.digestAt(url, document);
    if (own && isStartingUp(url.href, afterQuiet)) return lookAgainIn(QUIET);
    if (own && site?.isLacking?.(document)) return 'wait';
    const found = site && own ? readOwn(site, own, url, now) : readAsked(url);
    if (!found) return (last = undefined);
    if (isLagging(found, now)) return lookAgainIn(QUIET);
    movedAt = undefined;
    return (last = found);
  };
}

/** A reader that cannot read its page leaves it as it was. */
function readQuietly(site: SiteReader, document: Document, url: URL): readonly Entry[] {
  try {
    return site.read(document, url);
  } catch (error) {
    console.error(`Déjà Lu could not read this page of ${site.name}.`, error);
    return [];
  }
}

/** Do the same nodes stand for the same papers, in the same order? */
export function sameCards(now: readonly Entry[], before: readonly Entry[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ anchor, facts }, index) => {
      const old = before[index];
      return old?.anchor === anchor && old.facts.key === facts.key;
    })
  );
}
