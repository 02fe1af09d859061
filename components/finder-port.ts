import type { Findings } from '../lib/inject/inject.ts';

/** The page in the active tab when it is none of those that are marked by themselves. */
export interface FinderPort {
  /** Counts the papers on it, and leaves no trace; `null` where the browser lets nobody look. */
  look(): Promise<Findings | null>;
  /** Marks them. */
  mark(): Promise<void>;
  /** The host, in words, if it can be added to those that are always marked. */
  host(): Promise<string | null>;
  /** Asks for that one host; answers whether it was granted. To be called from a click. */
  always(): Promise<boolean>;
}
