import { parseArxivName } from '../../papers/identifiers/arxiv-links.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import { isoDate } from '../reading/english-date.ts';
import { formulaTitle } from '../reading/formula-title.ts';
import { identify } from './identify.ts';

/** The name of a field, before its value: since 2020, and until then. */
export const FIELD = '.note-content-field, .note_content_field';

/** Fields of the same work elsewhere. `Previous URL`, `Code` and the like are not. */
const OF_SAME_WORK = /^(?:(arxiv)\b.*|(doi)|html|ee|pdf)\s*:?$/i;

/** The identifiers that the fields of a note give their paper: `arXiv: 2401.00001`, `Html: https://doi.org/…`. */
export function idsInFields(fields: readonly Element[]): Identified[] {
  return fields.flatMap((field) => {
    const [isSame, arxiv, doi] = OF_SAME_WORK.exec(tidyText(field.textContent)) ?? [];
    const value = isSame === undefined ? null : field.nextElementSibling;
    if (!value) return [];
    const link = value.querySelector('a[href]')?.getAttribute('href') ?? tidyText(value.textContent);
    return isAbroad(identify(link) ?? (arxiv === undefined ? doiIn(doi && link) : parseArxivName(link)));
  });
}

/** `10.1145/3442188`, `doi:10.1145/3442188`. */
function doiIn(text = ''): Identified | undefined {
  return parseDoi(text.slice(text.indexOf('10.')));
}

/** Other papers' forums are linked too: earlier submissions, replies. */
export function isAbroad(paper: Identified | undefined): Identified[] {
  return paper && !paper.id.startsWith('openreview:') ? [paper] : [];
}

/** In the page before and after "Show details" is pressed, or only then: as it may be. */
export function abstractIn(fields: readonly Element[]): Partial<PaperFacts> {
  const field = fields.find((each) => /^abstract\s*:?$/i.test(tidyText(each.textContent)));
  const abstract = formulaTitle(field?.nextElementSibling);
  return abstract ? { abstract } : {};
}

const NO_NAMES = 'sup, button, .glyphicon, .private-author-label, .note-authors-institutions';
const MORE_AUTHORS = /et al\. \((\d+) additional authors? not shown\)/;
/** Who is hidden is called by the group: `ICLR 2021 Conference Paper12 Authors`. */
const HIDDEN = /^(?:anonymous.*|.*\bauthors|\(.*\))$/i;

/** Names stand between commas, some as links; a venue may hide them. */
export function authorsIn(node: Element | null): Partial<PaperFacts> {
  const text = formulaTitle(node, NO_NAMES);
  const [, more = '0'] = MORE_AUTHORS.exec(tidyText(node?.textContent)) ?? [];
  const names = text.replace(/(?:,\s*)?et al\..*$/, '').split(/\s*,\s*/);
  const authors = names.filter((name) => name !== '' && !HIDDEN.test(name));
  return authors.length > 0 ? { authors, authorCount: authors.length + Number(more) } : {};
}

/** `Published: 12 Jan 2021, Last Modified: 05 May 2023`, `28 Sept 2020 (modified: 10 Feb 2022)`. */
export function publishedIn(node: Element | null | undefined): Partial<PaperFacts> {
  const published = isoDate(tidyText(node?.textContent).replace(/\b(?:last )?modified\b.*$/i, ''));
  return published === undefined ? {} : { published };
}
