import type { PaperLink } from './paper-link.ts';
import { isTitle } from './labels.ts';

/** What a node holds: one work, by its identifiers of each kind, or several works. */
type Held = Map<string, string> | 'several';

/** What the nodes of a page hold. */
export interface Holdings {
  /** One work alone? */
  readonly holdsOne: (node: Element) => boolean;
  readonly holdsAny: (node: Element) => boolean;
  /** Has it a sibling of its name that holds papers too? */
  readonly isRepeated: (node: Element) => boolean;
}

/**
 * Walks up from each link, and stops where nothing more is learnt: linear in the number of links. Two identifiers of one
 * kind are two works, and so are two links that each say a title; `[arXiv] [DOI]` may be one.
 */
export function holdingsOf(links: readonly PaperLink[]): Holdings {
  const held = new Map<Element, Held>();
  const peers = new Map<Element | null, Map<string, number>>();
  for (const { node, found, text } of links) {
    const kind = isTitle(text) ? TITLED : found.id.slice(0, found.id.indexOf(':'));
    for (let at: Element | null = node; at; at = at.parentElement) {
      if (!held.has(at)) count(peers, at);
      if (!add(held, at, kind, found.id)) break;
    }
  }
  return {
    holdsOne: (node) => held.get(node) !== undefined && held.get(node) !== 'several',
    holdsAny: (node) => held.has(node),
    isRepeated: (node) => (peers.get(node.parentElement)?.get(node.tagName) ?? 0) > 1,
  };
}

function count(peers: Map<Element | null, Map<string, number>>, { parentElement, tagName }: Element): void {
  const names = peers.get(parentElement) ?? new Map<string, number>();
  peers.set(parentElement, names.set(tagName, (names.get(tagName) ?? 0) + 1));
}

const TITLED = 'titled';

/** False where the node, and so all around it, knew this already. */
function add(held: Map<Element, Held>, node: Element, kind: string, id: string): boolean {
  const known = held.get(node);
  if (known === 'several') return false;
  if (known?.get(kind) === id) return false;
  if (known?.has(kind)) held.set(node, 'several');
  else if (known) known.set(kind, id);
  else held.set(node, new Map([[kind, id]]));
  return true;
}
