import { parseArxivId } from '../../papers/arxiv.ts';
import type { Marker } from '../../papers/paper.ts';
import { isoDate } from '../../sites/reading/english-date.ts';
import { textOf, textsOf, type Parts } from './feed-items.ts';
import { plainText } from './plain-text.ts';

/** Until 2024: `A Title. (arXiv:2301.00001v2 [cs.LG] UPDATED)`. */
const ARXIV_TAIL = /\.?\s*\(arXiv:([^()\s]+)(?:\s*\[[^\]]*\])?(?:\s*(UPDATED|CROSS LISTED))?\)\s*$/i;
const ANNOUNCED = /^\s*arXiv:\S+\s+Announce Type:\s*([a-z-]+)/i;
const MARKERS = ['new', 'cross', 'rep', 'replace', 'replace-cross'] as const;

const INITIALS = /^(?:\p{Lu}\.[ -]?){1,4}$/u;

/** Beside the title stands none of a picture (`media:title`). */
export function titleIn(parts: Parts): string {
  const own = parts.find(
    ({ qualified, text }) =>
      /^(?:\w+:)?title$/i.test(qualified) && !/^media:/i.test(qualified) && text !== '',
  );
  return plainText(own?.text ?? '').replace(ARXIV_TAIL, '');
}

/** `arXiv:2301.00001v2` at a title's end, `content/short/2023.12.01.999001v1?rss=1` in a link that says no DOI. */
export function versionIn(parts: Parts): number | undefined {
  const inTitle = ARXIV_TAIL.exec(textOf(parts, 'title'))?.[1] ?? '';
  const [, inLink] = /\/\d[\d.]{5,}v(\d{1,3})(?:\?|$)/.exec(textOf(parts, 'link')) ?? [];
  return parseArxivId(inTitle)?.version ?? (inLink === undefined ? undefined : Number(inLink));
}

/** As the feed says it; of the words before 2024 the nearest of today's. */
export function markerIn(parts: Parts): Marker | undefined {
  const said =
    textOf(parts, 'announce_type') || (ANNOUNCED.exec(textOf(parts, 'description', 'summary'))?.[1] ?? '');
  const [, , before] = ARXIV_TAIL.exec(textOf(parts, 'title')) ?? [];
  if (before !== undefined) return before.toUpperCase() === 'UPDATED' ? 'replace' : 'cross';
  return MARKERS.find((marker) => marker === said.trim().toLowerCase());
}

/** One element an author, or one with all of them between commas (arXiv, Wiley). */
export function authorsIn(parts: Parts): string[] {
  const creators = textsOf(parts, 'dc:creator');
  const named = creators.length > 0 ? creators : atomAuthors(parts);
  const [only = ''] = named;
  const names =
    named.length === 1 ? plainText(only).split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/) : named.map(plainText);
  return givenFirst(names.map((name) => name.trim()).filter((name) => /\p{L}/u.test(name)));
}

/** `Hedge, A., Lawn, B. C.`, as bioRxiv has them, is two names, not four. */
function givenFirst(names: readonly string[]): string[] {
  const areInitials =
    names.length % 2 === 0 && names.every((name, at) => at % 2 === 0 || INITIALS.test(name));
  if (!areInitials) return [...names];
  return names.flatMap((name, at) => (at % 2 === 0 ? [`${names[at + 1] ?? ''} ${name}`] : []));
}

function atomAuthors(parts: Parts): string[] {
  const authors = parts.filter(({ name }) => name === 'author');
  return authors.map(
    ({ element, text }) => element.getElementsByTagName('name')[0]?.textContent?.trim() ?? text,
  );
}

/** Shorter than any: `Nature, Published online: 3 March 2023; doi:…` is none. */
const SHORTEST = 150;

/** After `Abstract:` where that is said, else a description of some length. */
export function abstractIn(parts: Parts): string {
  const texts = ['encoded', 'description', 'summary', 'content'].map((name) =>
    plainText(textOf(parts, name)),
  );
  const announced = texts.map((text) => /^(?:[^]{0,600}?)\babstract:?\s+(?=\S)/i.exec(text)?.[0].length ?? 0);
  const at = announced.findIndex((length) => length > 0);
  if (at >= 0) return (texts[at] ?? '').slice(announced[at]);
  return texts.find((text) => text.length >= SHORTEST) ?? '';
}

/** When it appeared; undefined for a replacement, whose feed gives only the day of that. */
export function dateIn(parts: Parts, marker: Marker | undefined): string | undefined {
  const own = isoDate(textOf(parts, 'published', 'prism:publicationdate', 'prism:coverdate', 'dc:date'));
  const announced = marker === undefined || marker === 'new' ? isoDate(textOf(parts, 'pubdate')) : undefined;
  const isReplacement = marker?.startsWith('rep') === true;
  return isReplacement ? undefined : (own ?? announced);
}
