import type { Digest } from '../digest/digest.ts';
import type { Entry, Site } from '../sites/site.ts';
import { later } from './later.ts';

/** What was recognised on a page. */
export interface Recognised {
  readonly digest: Digest;
  readonly entries: readonly Entry[];
}

/** The page's own start-up is over when it has been quiet for so long after loading, in milliseconds. */
const QUIET = 300;

/** After an address has changed without loading, the old cards may stand there for so long, in milliseconds. */
const CARDS_MAY_LAG = 2000;

interface Reader {
  readonly document: Document;
  readonly site: Site;
  readonly signal: AbortSignal;
  /** To be called again later: there may be something to see then. */
  readonly rescan: () => void;
}

/**
 * Recognises what stands on the page now, each time it is asked. It answers `undefined` where there is no digest, and
 * `wait` as long as the page is still putting itself together.
 */
export function createRecogniser({ document, site, signal, rescan }: Reader) {
  let last: Recognised | undefined;
  let movedAt: number | undefined;
  let quiet = false;
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
  function isStartingUp(afterQuiet: boolean): boolean {
    if (site.isSettled?.(document) ?? true) return false;
    return document.readyState !== 'complete' || !afterQuiet;
  }

  function isLagging(found: Recognised, now: number): boolean {
    if (!last || last.digest.id === found.digest.id) return false;
    movedAt ??= now;
    return now - movedAt < CARDS_MAY_LAG && last.entries.length > 0 && sameCards(found.entries, last.entries);
  }

  return (url: URL, now: number): Recognised | 'wait' | undefined => {
    const afterQuiet = quiet;
    quiet = false;
    callOff();
    const digest = site.digestAt(url, document);
    if (!digest) return (last = undefined);
    if (isStartingUp(afterQuiet)) return lookAgainIn(QUIET);
    const found = { digest, entries: readQuietly(site, document, url) };
    if (isLagging(found, now)) return lookAgainIn(QUIET);
    movedAt = undefined;
    return (last = found);
  };
}

/** A site that cannot read its page leaves it as it was. */
function readQuietly(site: Site, document: Document, url: URL): readonly Entry[] {
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
