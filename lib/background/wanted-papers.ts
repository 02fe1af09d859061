import { browser } from 'wxt/browser';
import type { PaperKey } from '../papers/paper.ts';

/** A page that takes longer to load has been left for something else. */
const STILL_WANTED = 60_000;

/**
 * Which paper a tab was opened for. Kept in the browser's session storage, so that it outlives the service worker
 * but not the browser.
 */
export class WantedPapers {
  /** A fast page may ask before its tab is known here. */
  #writing: Promise<unknown> = Promise.resolve();

  /** The tab may still be opening. */
  remember(opening: Promise<number | undefined>, paper: PaperKey, now: number = Date.now()): Promise<void> {
    const written = write(opening, { paper, at: now });
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Answered once. */
  async take(tab: number, now: number = Date.now()): Promise<PaperKey | null> {
    await this.#writing;
    const item = itemFor(tab);
    const { [item]: kept } = await browser.storage.session.get(item);
    if (!isWanted(kept)) return null;
    await browser.storage.session.remove(item);
    return now - kept.at <= STILL_WANTED ? kept.paper : null;
  }
}

interface Wanted {
  readonly paper: PaperKey;
  readonly at: number;
}

async function write(opening: Promise<number | undefined>, wanted: Wanted): Promise<void> {
  const tab = await opening;
  if (tab !== undefined) await browser.storage.session.set({ [itemFor(tab)]: wanted });
}

function itemFor(tab: number): string {
  return `wanted:${tab}`;
}

function isWanted(kept: unknown): kept is Wanted {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'paper' in kept &&
    typeof kept.paper === 'string' &&
    'at' in kept &&
    typeof kept.at === 'number'
  );
}
