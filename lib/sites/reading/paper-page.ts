import { decodeOnce } from '../../papers/identifiers/address.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText, titleKey } from '../../papers/title.ts';
import { isoDate } from './english-date.ts';

/**
 * What a paper's own page says in the `citation_*` tags that it keeps for Google Scholar (Highwire Press's names, of which
 * Scholar's inclusion guidelines list the common ones): authors, abstract, date.
 */
export function detailsInMeta(document: Document): Partial<PaperFacts> {
  const authors = metaAll(document, 'citation_author').map(firstNameFirst);
  const abstract = tidyText(meta(document, 'citation_abstract'));
  const published =
    isoDate(meta(document, 'citation_date')) ??
    isoDate(meta(document, 'citation_publication_date')) ??
    isoDate(meta(document, 'citation_online_date'));
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}

/**
 * Are the tags about the paper of this title? Where a site goes from page to page without loading, they may still be those
 * of the page before.
 */
export function isMetaOf(document: Document, title: string): boolean {
  const tagged = titleKey(meta(document, 'citation_title'));
  return tagged !== undefined && tagged === titleKey(title);
}

/** The DOI that the page gives itself, as an identifier; some give the address of its resolver. */
export function doiInMeta(document: Document) {
  const given = meta(document, 'citation_doi');
  return parseDoi(decodeOnce(given.slice(given.indexOf('10.'))));
}

/** The content of a tag; an empty string where there is none. */
export function meta(document: Document, name: string): string {
  return metaAll(document, name)[0] ?? '';
}

function metaAll(document: Document, name: string): string[] {
  return [...document.querySelectorAll(`meta[name="${name}"]`)]
    .map((tag) => tidyText(tag.getAttribute('content')))
    .filter(Boolean);
}

/** `Lovelace, Ada` -> `Ada Lovelace`. */
function firstNameFirst(name: string): string {
  const [last = '', first] = name.split(/,\s*/, 2);
  return first ? `${first} ${last}` : name;
}
