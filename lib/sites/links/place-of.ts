import { openAround } from '../reading/card.ts';
import type { Place } from '../site.ts';

/** What begins below the words of a line that holds it: a list in an item, a paragraph in a cell. */
const BELOW = /^(?:UL|OL|DL|TABLE|PRE|P|DIV|SECTION|ARTICLE|BLOCKQUOTE|DETAILS|FIGURE|H[1-6]|HR)$/;

/**
 * Behind the title's line. Where other blocks follow its words within the same node, behind the last element before them: at
 * the end of the node the mark would stand below them all. Never inside a link; over an entry that is one.
 */
export function placeOf(line: Element, anchor: Element): Place {
  const open = openAround(line);
  if (!open || (open !== line && !anchor.contains(open))) return { above: anchor };
  const last = open === line ? lastWords(line) : undefined;
  if (!last) return { after: open };
  return /^(?:B|STRONG|EM|I|SPAN)$/.test(last.tagName) && !last.querySelector('a')
    ? { after: last }
    : { behind: last };
}

function lastWords(line: Element): Element | undefined {
  if (!hasBelow(line)) return undefined;
  let last: Element | undefined;
  let hasWords = false;
  for (const node of line.childNodes) {
    const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : undefined;
    if (element && BELOW.test(element.tagName)) {
      if (hasWords) return last;
    } else {
      hasWords ||= (node.textContent ?? '').trim() !== '';
      if (element && element.tagName !== 'BR' && (element.textContent ?? '').trim() !== '') last = element;
    }
  }
  return undefined;
}

function hasBelow(line: Element): boolean {
  for (let child = line.firstElementChild; child; child = child.nextElementSibling)
    if (BELOW.test(child.tagName)) return true;
  return false;
}
