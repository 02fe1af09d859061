import type { Digest } from '../digest/digest.ts';
import type { PaperFacts } from '../papers/paper.ts';

/**
 * Where a mark goes.
 * - `parent`: the host covers it as its last child, and the chip stands at `corner` of it, `x` and `y` pixels in. For cards with
 *   a corner that no text reaches.
 * - `after`: the chip follows the last words of that node, on their line. For rows: a node that ends in a line of text of its
 *   own (the line of links, of metadata, or the title), no flex box, not clipped. Where the page does clip it, and never scrolls
 *   it (`overflow: hidden` on a cell), `clipped` lets the chip stand out of it.
 * - `behind`: the host is that node's next sibling, and the chip stands at its end. For a link in running text that no node of
 *   its own encloses, as in mails in plain text; there is no room, so that the chip is only its sign.
 * - `above`: the host stands just before that node, and the chip over it. For the heading of a paper's own page.
 */
export type Place =
  | {
      readonly parent: Element;
      readonly corner: 'top-left' | 'bottom-right';
      readonly x: number;
      readonly y: number;
    }
  | { readonly after: Element; readonly clipped?: true }
  | { readonly behind: Element }
  | { readonly above: Element };

/** One row or card on a page that stands for a paper. */
export interface Entry {
  /** What tells which paper it is; read for every entry at once, so only what is cheap. */
  readonly facts: PaperFacts;
  /** The rest that the page knows: authors, abstract, date. Read when the paper is kept. */
  readonly details?: () => Partial<PaperFacts>;
  /** The node that holds all of it, or the first of several: what is hidden, scrolled to, and watched for being on screen. */
  readonly anchor: Element;
  /** The siblings after the anchor that belong to the entry, where no node holds it whole (`dd` after `dt`). */
  readonly rest?: readonly Element[];
  /**
   * One a copy: a card that is rendered once for wide screens and once for narrow ones has two. None where no node is the
   * entry's own: it is counted and remembered, but neither marked nor hidden, since others may share its anchor.
   */
  readonly places: readonly Place[];
}

/**
 * A site that lists papers: plain data and pure functions of a document and its address.
 * A site never throws for a row that it cannot read; it leaves it out.
 */
export interface Site {
  readonly id: string;
  /** In the reader's words. */
  readonly name: string;
  /** Match patterns for the manifest: `https://host/path*`, or `https://*.host/path*`. */
  readonly matches: readonly string[];
  /**
   * Where a site's kinds of pages have little in common, each comes as a script of its own, and a page loads no other's reader.
   * By the name of its file in the site's folder.
   */
  readonly parts?: Readonly<Record<string, PagesOfSite>>;
  /** No markup of this site is known: its entries are found by what their links mean, and the reader is told. */
  readonly byLinks?: true;
  /**
   * For hosts on which most pages hold no papers (mail, code, forums): a selector of what may be one. Until it matches,
   * nothing of ours is loaded but a look-out for it.
   */
  readonly lookOut?: string;
  /** The digest that stands at this address; `undefined` where the site lists no papers there. */
  digestAt(url: URL, document: Document): Digest | undefined;
  /** Has the page's own start-up finished, as far as can be seen? What is inserted before may be lost. */
  isSettled?(document: Document): boolean;
  /**
   * What few pages need, where it is much of the reader: a script of its own (`<id>/rest.ts`). A page that `needsRest` is read
   * when it is there, or cannot be had; any other is read without it.
   */
  readonly rest?: unknown;
  needsRest?(document: Document): boolean;
  /** The entries, in the page's order. */
  read(document: Document, url: URL): Entry[];
  /** Papers that running text and references name; they get no mark, and are only counted. */
  mentions?(document: Document, url: URL): PaperFacts[];
  /**
   * A selector of running text instead, where the site's entries need nothing of what reads text: that is half of the reader of
   * any page, and comes with it when somebody wants to know (`links/mentions-of.ts`).
   */
  readonly mentionsIn?: string;
  /** Addresses for the tests: what is a digest, what a paper's page, what neither. */
  readonly examples: {
    readonly digests: readonly string[];
    readonly papers: readonly string[];
    readonly neither: readonly string[];
  };
}

/** A site, or those of its pages that are of one kind. */
export type PagesOfSite = Omit<Site, 'examples' | 'parts'>;

/** What a page has of its site; where it runs, the manifest has said (`lib/build/without-unread.ts`). */
export interface SiteReader extends Omit<PagesOfSite, 'matches' | 'lookOut'> {
  /** Does the page need the rest of its reader, which is on its way? */
  isLacking?(document: Document): boolean;
}

/** All that an entry tells of its paper. */
export function allFacts({ facts, details }: Pick<Entry, 'facts' | 'details'>): PaperFacts {
  return { ...details?.(), ...facts };
}

/** All nodes that an entry stands in. */
export function nodesOf({ anchor, rest = [] }: Pick<Entry, 'anchor' | 'rest'>): Element[] {
  return [anchor, ...rest];
}
