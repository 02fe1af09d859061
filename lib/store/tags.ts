/** As tags are kept: any characters, any length; white space collapsed, canonical form. */
export function tidyTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The reader's order and spelling; the same tag in another case is the same tag. */
export function tidyTags(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map(tidyTag)) {
    const name = tag.toLowerCase();
    if (name !== '' && !byName.has(name)) byName.set(name, tag);
  }
  return [...byName.values()];
}
