import { parseArxivName } from '../../papers/identifiers/arxiv-links.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';

/** Authors, venue and year, site: spaces around the hyphens, some of them unbreakable. */
const BETWEEN_PARTS = /\s+[-–]\s+/;
const YEAR_AT_END = /(?:^|,\s*)((?:1[5-9]|20)\d{2})$/;
/** `arXiv preprint arXiv:1912.02015, 2019`; where the line is cut, part of an identifier may be left, which is none. */
const ARXIV =
  /\barXiv:\s*((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?![\d.]|\s*(?:…|\.\.\.))/i;

/**
 * What Google Scholar's green line says, in results and in alerts: `A Vaswani, N Shazeer… - Advances in neural …, 2017 -
 * proceedings.neurips.cc`. Authors who are cut off are not counted; the year is taken only from its own place, since venues
 * have years in their names.
 */
export function bylineFacts(byline: string): Pick<PaperFacts, 'authors' | 'published'> {
  const [first = '', ...rest] = tidyText(byline).split(BETWEEN_PARTS);
  const namesNobody = YEAR_AT_END.test(first);
  const authors = namesNobody ? [] : authorsIn(first);
  const [, year] = (namesNobody ? [first] : rest).map((part) => YEAR_AT_END.exec(part)).find(Boolean) ?? [];
  return {
    ...(authors.length > 0 && { authors }),
    ...(year !== undefined && { published: year }),
  };
}

/** `A Vaswani, N Shazeer, …`: as far as they are shown. */
export function authorsIn(text: string): string[] {
  return tidyText(text)
    .replace(/(?:…|\.\.\.)/g, ',')
    .split(/\s*,\s*/)
    .filter((name) => /\p{L}/u.test(name));
}

/** The preprint that a line about the venue names. */
export function arxivInByline(line: string): Identified | undefined {
  const [, id] = ARXIV.exec(line) ?? [];
  return id === undefined ? undefined : parseArxivName(id);
}
