import type { Identified } from '../../papers/identify.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isoDate } from '../reading/english-date.ts';
import { factsOf } from '../reading/facts.ts';
import { detailsInMeta, doiInMeta, meta } from '../reading/paper-page.ts';
import { formulaTitle } from '../reading/formula-title.ts';
import type { Entry } from '../site.ts';
import { absPage, authorsIn, LABEL, titleIn } from './facts.ts';
import { paperBehind } from './paper-or-doi.ts';

/**
 * A paper's own page, `/abs/ID` or `/abs/IDvN`. Markup of June 2026 (arxiv-browse's own template). The lists that the
 * recommenders below load are no entries. A page that says there is no such paper has no such heading.
 */
export function readAbs(document: Document, paper: Identified): Entry[] {
  const heading = document.querySelector('h1.title');
  if (!heading?.parentElement) return [];
  const facts = factsOf({
    ids: [paper.id, ...publishedIn(document), doiInMeta(document)],
    title: titleIn(heading) || meta(document, 'citation_title'),
    version: versionShown(document, paper),
    url: absPage(paper.id),
  });
  return facts
    ? [{ facts, details: () => detailsOf(document), anchor: heading, places: [{ above: heading }] }]
    : [];
}

/**
 * `Related DOI`: of the published version, or of several. Some years' pages link them through arXiv's own counter of
 * clicks; the DOI is beside the link then.
 */
function publishedIn(document: Document): (Identified | undefined)[] {
  return [...document.querySelectorAll('td.doi a[href]')].map((link) => {
    const doi = link.getAttribute('data-doi');
    return paperBehind(doi ? `https://doi.org/${doi}` : (link.getAttribute('href') ?? ''));
  });
}

/** `(or arXiv:2401.00001v2 for this version)`, else as the address or the dateline says. */
function versionShown(document: Document, paper: Identified): number | undefined {
  const link = document.querySelector('.arxividv a[href]');
  const cited = paperBehind(link?.getAttribute('href') ?? '');
  if (cited?.id === paper.id && cited.version !== undefined) return cited.version;
  const [, inDateline] = /\(this version, v(\d+)\)/.exec(dateline(document)) ?? [];
  return paper.version ?? (inDateline === undefined ? undefined : Number(inDateline));
}

/** `[Submitted on 12 Jun 2017 (v1), last revised 6 Dec 2017 (this version, v5)]` */
function dateline(document: Document): string {
  return document.querySelector('.dateline')?.textContent ?? '';
}

function detailsOf(document: Document): Partial<PaperFacts> {
  const abstract = formulaTitle(document.querySelector('blockquote.abstract'), LABEL).replace(
    /^Abstract:\s*/,
    '',
  );
  const published = isoDate(dateline(document));
  return {
    ...authorsIn(document.querySelector('#abs .authors, div.authors')),
    ...(abstract && { abstract }),
    ...detailsInMeta(document),
    ...(published !== undefined && { published }),
  };
}
