import { element } from '../element.ts';

/**
 * Words that depend on the reader. They stand in an attribute and are drawn as generated content: a page's
 * `window.find` looks into closed roots, but not there.
 */
export function words(document: Document, says = '', className?: string): HTMLSpanElement {
  return element(document, 'span', { class: className, 'data-says': says });
}

/** Words that are the same for every reader. */
export function fixedWords(document: Document, text: string): Text {
  return document.createTextNode(text);
}

/** A key as it is printed; its button has a name of its own, so that nobody hears it twice. */
export function keyCap(document: Document, says = ''): HTMLElement {
  return element(document, 'kbd', { 'aria-hidden': 'true', 'data-says': says });
}
