/** The two elements that we add to a page. */
export type HostName = 'deja-lu-mark' | 'deja-lu-bar';

/** A host to be put on the page, and the closed root that only we can enter. */
export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Makes a host with a closed root. It is born in a document without a window: were it made in the page's own, a page
 * that has defined a custom element of this name could read the closed root through its `ElementInternals`
 * (HTML standard, "available to element internals" is settled when the root is attached).
 */
export function createHost(document: Document, name: HostName, styles: readonly string[]): Host {
  const host = birthplace(document).createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  wear(root, styles, []);
  return { host, root };
}

const birthplaces = new WeakMap<Document, Document>();

function birthplace(document: Document): Document {
  const known = birthplaces.get(document) ?? document.implementation.createHTMLDocument('');
  birthplaces.set(document, known);
  return known;
}

const sheets = new Map<string, CSSStyleSheet>();

export function addStyles(root: ShadowRoot, styles: readonly string[]): void {
  wear(root, styles, root.adoptedStyleSheets);
}

/**
 * One parsed sheet for all roots; Firefox refuses that to content scripts, and gets a style element in each root. What a root
 * wears `already` is not asked of a new one: a thousand answers cost as much as the marks themselves.
 */
function wear(root: ShadowRoot, styles: readonly string[], already: readonly CSSStyleSheet[]): void {
  try {
    root.adoptedStyleSheets = [...already, ...styles.map(sheetOf)];
  } catch {
    for (const text of styles) root.append(styleElement(root.ownerDocument, text));
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

function styleElement(document: Document, text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

/** Is this one of our own hosts? */
export function isHost(node: Node): boolean {
  return node.nodeName === 'DEJA-LU-MARK' || node.nodeName === 'DEJA-LU-BAR';
}
