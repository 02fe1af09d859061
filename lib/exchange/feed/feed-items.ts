/** What one child of an item or of the feed says. */
export interface Part {
  /** Without prefix, in lower case: `creator`. */
  readonly name: string;
  /** With it, as written: `dc:creator`. */
  readonly qualified: string;
  readonly text: string;
  readonly element: Element;
}

/** An item of a feed, or the feed's own head, as its parts in order. */
export type Parts = readonly Part[];

/** A feed of any kind, taken apart. */
export interface FeedParts {
  readonly head: Parts;
  readonly items: readonly Parts[];
}

/** RSS 0.9 to 2.0 and RDF call it item, Atom entry. */
const ITEM = /^(?:item|entry)$/i;
const ROOT = /^(?:rss|feed|rdf)$/i;

/** Takes RSS 2.0, RSS 1.0 (RDF) or Atom apart; undefined for XML of another kind. */
export function feedParts(document: Document): FeedParts | undefined {
  const root = document.documentElement;
  if (!root || !ROOT.test(localName(root))) return undefined;
  const channel = [...root.children].find((child) => localName(child).toLowerCase() === 'channel');
  const holders = channel ? [root, channel] : [root];
  const items = holders
    .flatMap((holder) => [...holder.children])
    .filter((child) => ITEM.test(localName(child)));
  return { head: partsOf(channel ?? root), items: items.map(partsOf) };
}

/** The text of the first part of one of these names, in the order of the names; qualified names say their prefix. */
export function textOf(parts: Parts, ...names: readonly string[]): string {
  for (const name of names) {
    const found = parts.find((part) => isNamed(part, name) && part.text !== '');
    if (found) return found.text;
  }
  return '';
}

/** The texts of all parts of this name. */
export function textsOf(parts: Parts, name: string): string[] {
  return parts.filter((part) => isNamed(part, name) && part.text !== '').map(({ text }) => text);
}

function isNamed(part: Part, name: string): boolean {
  return (name.includes(':') ? part.qualified.toLowerCase() : part.name) === name;
}

function partsOf(parent: Element): Part[] {
  return [...parent.children]
    .filter((child) => !ITEM.test(localName(child)))
    .map((element) => ({
      name: localName(element).toLowerCase(),
      qualified: element.tagName,
      text: (element.textContent ?? '').trim(),
      element,
    }));
}

function localName(element: Element): string {
  return element.tagName.split(':').at(-1) ?? '';
}
