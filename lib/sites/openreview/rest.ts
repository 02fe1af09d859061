import { parseArxivName } from '../../papers/identifiers/arxiv-links.ts';
import { parseDoi } from '../../papers/identifiers/doi.ts';
import type { Identified } from '../../papers/identifiers/identified.ts';
import { PUBLISHED_RULES } from '../../papers/identifiers/published.ts';
import { identifyBy } from '../../papers/identify-by.ts';
import { tidyText } from '../../papers/title.ts';
import { ofSameWork, type Elsewhere } from './elsewhere.ts';

const identify = identifyBy(PUBLISHED_RULES);

/** Where a note's paper was published besides; the addresses of all who publish are more than the rest of the reader. */
export const rest: Elsewhere = ({ links, fields, url }) => [
  ...links.flatMap((link) => abroad(identify(link.getAttribute('href') ?? '', url.href))),
  ...idsInFields(fields),
];

/** The identifiers that the fields of a note give their paper: `arXiv: 2401.00001`, `Html: https://doi.org/…`. */
function idsInFields(fields: readonly Element[]): Identified[] {
  return fields.flatMap((field) => {
    const [isSame, arxiv, doi] = ofSameWork(field) ?? [];
    const value = isSame === undefined ? null : field.nextElementSibling;
    if (!value) return [];
    const link = value.querySelector('a[href]')?.getAttribute('href') ?? tidyText(value.textContent);
    return abroad(identify(link) ?? (arxiv === undefined ? doiIn(doi && link) : parseArxivName(link)));
  });
}

/** `10.1145/3442188`, `doi:10.1145/3442188`. */
function doiIn(text = ''): Identified | undefined {
  return parseDoi(text.slice(text.indexOf('10.')));
}

/** Other papers' forums are linked too: earlier submissions, replies. */
function abroad(paper: Identified | undefined): Identified[] {
  return paper && !paper.id.startsWith('openreview:') ? [paper] : [];
}
