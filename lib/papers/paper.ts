/** An identifier with its kind, without version: `arxiv:2401.00001`, `doi:10.1145/3442188`. */
export type PaperId = string & { readonly __brand: 'PaperId' };

/**
 * What a paper is remembered by: its most trusted identifier, or `title:<normalised title>` where a page
 * gives none. Kinds in order of trust: `shared/reference/identifiers.md`.
 */
export type PaperKey = string & { readonly __brand: 'PaperKey' };

/**
 * How arXiv announces an entry, in the words of the place that says so: listings and mails know `new`, `cross` and `rep`,
 * feeds `new`, `cross`, `replace` and `replace-cross`. A replacement has been announced before, as another version.
 */
export type Marker = 'new' | 'cross' | 'rep' | 'replace' | 'replace-cross';

/** What one entry of a page, or of a text, tells of its paper. */
export interface PaperFacts {
  readonly key: PaperKey;
  /**
   * All identifiers that the entry shows, the key's own first; none for a `title:` key. The published version's DOI and
   * the preprint's id are among them where the page links them: they are one work.
   */
  readonly ids: readonly PaperId[];
  /** The version that this entry stands for, where the page says so. */
  readonly version?: number;
  /** Of this entry, not of the paper: the same paper may be new here and a cross-list there. */
  readonly marker?: Marker;
  /** As shown, white space collapsed. */
  readonly title: string;
  readonly authors?: readonly string[];
  /** Where a page gives only their number. */
  readonly authorCount?: number;
  readonly abstract?: string;
  /** ISO day, `2024-07-25`; only as much as is known: `2024-07`, `2024`. */
  readonly published?: string;
  /** Where the paper itself opens. */
  readonly url?: string;
}

/** What lasts of a paper, whichever entry told it. */
export type LastingFacts = Omit<PaperFacts, 'version' | 'marker'>;
