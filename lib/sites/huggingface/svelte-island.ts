/** Parsed data of an island, kept as long as its attribute reads the same. */
const parsed = new WeakMap<Element, { readonly source: string; readonly data: unknown }>();

/**
 * The data that a server-rendered Svelte island was made from: the JSON in its `data-props`.
 * `undefined` where there is none, or it is broken: a page is read without it then.
 */
export function islandData(island: Element | null): unknown {
  const source = island?.getAttribute('data-props');
  if (!island || !source) return undefined;
  const known = parsed.get(island);
  if (known?.source === source) return known.data;
  const data = parseJson(source);
  parsed.set(island, { source, data });
  return data;
}

/**
 * Svelte's server markers (`<!--[-->`, `<!--[0-->`) are gone once the island has started in the browser
 * (seen on huggingface.co, September 2026).
 */
export function hasServerMarkers(island: Element | null): boolean {
  if (!island) return false;
  const comments = island.ownerDocument.createTreeWalker(island, 128 /* NodeFilter.SHOW_COMMENT */);
  while (comments.nextNode()) {
    if (comments.currentNode.nodeValue?.startsWith('[')) return true;
  }
  return false;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
