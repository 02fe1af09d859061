const BREAKS = 'br, p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote';

/** The text of a page at rest with its lines, which `textContent` alone would join: `<br>` and blocks end one. */
export function pageText(document: Document): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('script, style, template')) hidden.remove();
  for (const node of copy.querySelectorAll(BREAKS)) node.after('\n');
  return copy.textContent ?? '';
}
