import type { Identified } from './identified.ts';

/** How the addresses of some hosts say which paper they are. */
export interface Rule {
  /**
   * Separated by blanks; sub-domains are meant too, unless they have rules of their own. An empty text is every host that has
   * none.
   */
  readonly hosts: string;
  /** What the path looks like, decoded. Its groups, joined by `/`, are the name. */
  readonly path: RegExp;
  /** Where the name is a parameter of the query instead. */
  readonly parameter?: string;
  readonly parse: (name: string) => Identified | undefined;
}
