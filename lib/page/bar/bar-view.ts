import type { Counts } from '../../digest/counts.ts';
import type { TagCount } from '../../messages/protocol.ts';
import type { Settings, Treatment } from '../../settings.ts';
import type { PageLook } from '../page-scheme.ts';

/** What is being written on an entry, near `at`, in pixels from the top left of the window. */
export type Panel =
  | {
      readonly kind: 'tag';
      readonly title: string;
      readonly tags: readonly string[];
      readonly vocabulary: readonly TagCount[];
      readonly at: Spot;
    }
  | { readonly kind: 'note'; readonly title: string; readonly note: string; readonly at: Spot }
  | { readonly kind: 'help' };

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What has just been done, with the change to take back. */
export interface Done {
  readonly label: string;
  readonly change?: number;
}

/** All that the bar shows. */
export interface BarView {
  /** A paper's own page is no digest: no counts, only what is said and written. */
  readonly isList: boolean;
  readonly counts: Counts;
  readonly hidden: number;
  /** The reader has been here before, and stopped on the way. */
  readonly resumes: boolean;
  readonly settings: Settings;
  readonly look: PageLook;
  /** One sentence about a store that cannot be used. */
  readonly trouble?: string;
  /** One sentence: the site has changed its pages. */
  readonly changed?: string;
  readonly done?: Done;
  readonly panel?: Panel;
}

/** All that a reader can do in the bar. */
export interface BarActions {
  readonly nextNew: () => void;
  readonly nextLeft: () => void;
  readonly treat: (what: 'duplicates' | 'read', how: Treatment) => void;
  readonly showHidden: () => void;
  readonly markRestSeen: () => void;
  readonly saveAllNew: () => void;
  /** Opens the library in a tab of its own. */
  readonly library: () => void;
  readonly place: (bar: Partial<Settings['bar']>) => void;
  readonly undo: (change: number) => void;
  readonly help: () => void;
  readonly finishTags: (tags: readonly string[]) => void;
  readonly finishNote: (note: string) => void;
  readonly closePanel: () => void;
  readonly dismissDone: () => void;
  /** What tells the project how the site has changed. */
  readonly copyReport: () => void;
  readonly dismissReport: () => void;
}
