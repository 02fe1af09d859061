import type { Digest } from '../../lib/digest/digest.ts';
import type { ReadSource } from '../../lib/exchange/read-source.ts';

/** What was pasted, kept so that the page can be closed, and so that a paper can lead back to it. */
export interface KeptPaste {
  readonly digest: Digest;
  readonly read: ReadSource;
}

/** The newest pastes, newest first. */
export interface PastedRecents {
  all(): readonly KeptPaste[];
  /** The paste with this digest, if it is among the newest. */
  find(id: string): KeptPaste | undefined;
  keep(paste: KeptPaste): void;
}

const NAME = 'pasted';
const MOST = 10;
/** `localStorage` has room for five million characters, of which others need some. */
const ROOM = 2_000_000;
/** Abstracts are most of a long list: without them it can be shown again, and saving a paper keeps its facts but that. */
const LONG = 400_000;

/** Pastes in `localStorage`: they are a convenience, and what was met and saved of them is in the store. */
export function pastedRecentsIn(storage: Storage): PastedRecents {
  const all = (): readonly KeptPaste[] => parse(storage.getItem(NAME));
  return {
    all,
    find: (id) => all().find(({ digest }) => digest.id === id),
    keep(paste) {
      const others = all().filter(({ digest }) => digest.id !== paste.digest.id);
      const kept = [fitting(paste), ...others].slice(0, MOST);
      while (kept.length > 0 && JSON.stringify(kept).length > ROOM) kept.pop();
      try {
        storage.setItem(NAME, JSON.stringify(kept));
      } catch {
        storage.removeItem(NAME);
      }
    },
  };
}

function fitting(paste: KeptPaste): KeptPaste {
  if (JSON.stringify(paste).length <= LONG) return paste;
  const entries = paste.read.entries.map(({ abstract: _abstract, ...facts }) => facts);
  return { ...paste, read: { ...paste.read, entries } };
}

/** Written by us alone; what another version wrote in another shape is left out. */
function parse(stored: string | null): readonly KeptPaste[] {
  try {
    const kept: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPaste) : [];
  } catch {
    return [];
  }
}

function isPaste(kept: unknown): kept is KeptPaste {
  const { digest, read } = (kept ?? {}) as Partial<KeptPaste>;
  return typeof digest?.id === 'string' && Array.isArray(read?.entries) && Array.isArray(read.mentions);
}
