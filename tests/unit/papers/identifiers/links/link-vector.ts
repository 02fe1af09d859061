/** A link, what it leads to (with `vN` where it says a version), and the page that it stands on. */
export type LinkVector = readonly [href: string, want: string | undefined, base?: string];
