/** How often a tag is in use. */
export interface TagCount {
  readonly tag: string;
  readonly papers: number;
}
