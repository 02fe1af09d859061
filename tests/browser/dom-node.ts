/** A node as the DevTools protocol gives it, closed roots included. */
export interface DomNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  /** Name, value, name, value ... */
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: string;
}

const UNSPOKEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

export function attribute(node: DomNode, name: string): string | undefined {
  const { attributes = [] } = node;
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at === -1 ? undefined : attributes[at + 1];
}

/** All below a node, in the document's order; a closed root's content stands before the children of its host. */
export function descendants(node: DomNode): DomNode[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return below.flatMap((child) => [child, ...descendants(child)]);
}

/** What is read out: an element's label, or else its text; white space collapsed. */
export function textOf(node: DomNode): string {
  return spoken(node).replace(/\s+/g, ' ').trim();
}

/** Our marks keep words in `data-says`, drawn by their style: a page's `window.find` does not look there. */
function spoken(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (UNSPOKEN.has(node.nodeName) || attribute(node, 'aria-hidden') === 'true') return '';
  const own = ['aria-label', 'data-says'].map((name) => attribute(node, name) ?? '');
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].map(spoken)].join(' ');
}
