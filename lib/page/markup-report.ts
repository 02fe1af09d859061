import { browser } from 'wxt/browser';
import type { Entry, SiteReader } from '../sites/site.ts';
import type { Recognised } from './recogniser.ts';

/** So many entries show how the rows of a page are built. */
const SHOWN = 3;

/** So many nodes up from an entry. */
const STEPS_UP = 6;

/**
 * What helps to teach a reader the new markup of its site, as text for a public bug report: names of elements, classes and
 * attributes around the first entries. Nothing of the reader's: no text, no address but the host and the first word of the
 * path, no value of an attribute, no title.
 */
export function markupReport(
  document: Document,
  site: SiteReader | undefined,
  found: Recognised | undefined,
): string {
  const { hostname, pathname } = document.location;
  const entries = found?.entries ?? [];
  return [
    `Site: ${site?.id ?? 'none'}, on ${hostname}/${pathname.split('/')[1] ?? ''}`,
    `Déjà Lu ${browser.runtime.getManifest().version}; ${engineOf(document)}`,
    `Read by the site's own reader: 0; by links: ${entries.length}`,
    '',
    ...entries.slice(0, SHOWN).flatMap((entry, index) => [`Entry ${index + 1}:`, ...describe(entry), '']),
  ].join('\n');
}

function engineOf(document: Document): string {
  const agent = document.defaultView?.navigator.userAgent ?? '';
  return /(?:Firefox|Chrome)\/\d+/.exec(agent)?.[0] ?? 'another browser';
}

/** The entry from the outermost node down to its own, then what is in it. */
function describe({ anchor }: Entry): string[] {
  const path: Element[] = [];
  for (let node: Element | null = anchor; node && path.length < STEPS_UP; node = node.parentElement)
    path.unshift(node);
  const inside = [...anchor.querySelectorAll(':not(deja-lu-mark)')].slice(0, 40);
  return [
    `  ${path.map(nameOf).join(' > ')}`,
    ...inside.map((node) => `  ${'  '.repeat(depthIn(node, anchor))}${nameOf(node)}`),
  ];
}

function depthIn(node: Element, top: Element): number {
  let depth = 0;
  for (let up: Element | null = node; up && up !== top; up = up.parentElement) depth += 1;
  return Math.min(depth, 8);
}

/** `dt.list-item[href][data-id]`. A class with a digit may carry an id: it is left out. */
function nameOf(node: Element): string {
  const classes = [...node.classList].filter((name) => !/\d/.test(name)).slice(0, 4);
  const attributes = node
    .getAttributeNames()
    .filter((name) => !['class', 'style'].includes(name) && !/\d/.test(name));
  return [
    node.localName,
    ...classes.map((name) => `.${name}`),
    ...attributes.slice(0, 6).map((name) => `[${name}]`),
  ].join('');
}
