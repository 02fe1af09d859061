import type { Marker } from '../../papers/paper.ts';

/** New and caught-up lists show new papers, cross-lists and replacements under a heading each; the others show days. */
const WITH_SECTIONS = /^\/catchup\b|^\/list\/[^/]+\/new\b/;

/**
 * What the heading above a row says of it, for rows in the page's order. The headings are in the lists, or before them
 * (until 2023).
 */
export function sectionsIn(document: Document, url: URL): (row: Element) => Marker | undefined {
  const headings = WITH_SECTIONS.test(url.pathname) ? document.querySelectorAll('h3') : [];
  let next = 0;
  let section: Marker | undefined;
  return (row) => {
    for (let heading = headings[next]; heading && isBefore(heading, row); heading = headings[next]) {
      section = sectionMarker(heading.textContent ?? '') ?? section;
      next += 1;
    }
    return section;
  };
}

function isBefore(heading: Element, row: Element): boolean {
  return (heading.compareDocumentPosition(row) & 4) /* Node.DOCUMENT_POSITION_FOLLOWING */ !== 0;
}

/** `New submissions (showing 53 of 53 entries)`, `Cross-lists for Fri, 3 Mar 23`, `Replacement submissions …` */
function sectionMarker(heading: string): Marker | undefined {
  if (/^\s*new submissions/i.test(heading)) return 'new';
  if (/^\s*cross\b/i.test(heading)) return 'cross';
  return /^\s*replace/i.test(heading) ? 'rep' : undefined;
}
