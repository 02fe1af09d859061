import type { Counts } from '../../digest/counts.ts';
import type { TagCount } from '../../digest/tag-count.ts';
import type { Settings, Treatment } from '../../settings.ts';
import type { PageLook } from '../page-scheme.ts';
import type { MenuName } from './menu-choices.ts';

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

/** What the line offers to press: to go somewhere, to open the bar from its dot, a menu. */
export type LinePart = 'next-new' | 'next-left' | 'open' | MenuName;
export type PressLine = (part: LinePart, pressed: HTMLButtonElement) => void;

/** What the reader does with the line. */
export interface LineEvents {
  readonly press: PressLine;
  /** Points at the bar, or goes there by keyboard: something will be pressed soon. */
  readonly reach: () => void;
}

/** Where in the bar there is room for what is not the line. */
export interface BarRoom {
  readonly root: ShadowRoot;
  readonly bar: HTMLElement;
  readonly notices: HTMLElement;
  readonly line: HTMLElement;
  /** Reads out, once for each text of a subject. */
  readonly say: (subject: string, text: string | undefined, id?: string) => void;
}

/** What is not the line: it comes when it is first wanted. */
export interface BarRest {
  readonly show: (view: BarView) => void;
  readonly press: PressLine;
  readonly closeMenu: () => void;
  /** Has a menu, a field or a dialog the keyboard? */
  readonly hasKeys: (active: Element | null) => boolean;
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
