import type { Digest } from '../digest/digest.ts';
import type { PaperFacts } from '../papers/paper.ts';

/**
 * Where a mark goes: its host covers `parent` as its last child, and the chip stands at `corner` of it,
 * `x` and `y` pixels in. With `above`, the host stands just before that node, and the chip over it.
 */
export type Place =
  | {
      readonly parent: Element;
      readonly corner: 'top-left' | 'bottom-right';
      readonly x: number;
      readonly y: number;
    }
  | { readonly above: Element };

/** One row or card on a page that stands for a paper. */
export interface Entry {
  /** What tells which paper it is; read for every entry at once, so only what is cheap. */
  readonly facts: PaperFacts;
  /** The rest that the page knows: authors, abstract, date. Read when the paper is kept. */
  readonly details?: () => Partial<PaperFacts>;
  /** The node that holds all of it: what is hidden, scrolled to, and watched for being on screen. */
  readonly anchor: Element;
  /** One a copy: a card that is rendered once for wide screens and once for narrow ones has two. */
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
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  /** The digest that stands at this address; `undefined` where the site lists no papers there. */
  digestAt(url: URL, document: Document): Digest | undefined;
  /** Has the page's own start-up finished, as far as can be seen? What is inserted before may be lost. */
  isSettled?(document: Document): boolean;
  /** The entries, in the page's order. */
  read(document: Document, url: URL): Entry[];
  /** Addresses for the tests: what is a digest, what a paper's page, what neither. */
  readonly examples: {
    readonly digests: readonly string[];
    readonly papers: readonly string[];
    readonly neither: readonly string[];
  };
}

/** All that an entry tells of its paper. */
export function allFacts({ facts, details }: Entry): PaperFacts {
  return { ...details?.(), ...facts };
}
