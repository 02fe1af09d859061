import type { Digest } from '../digest/digest.ts';
import { ARXIV_RULES } from '../papers/identifiers/arxiv-links.ts';
import { PROCEEDINGS_RULES } from '../papers/identifiers/proceedings.ts';
import { identifyBy } from '../papers/identify-by.ts';
import type { Identified } from '../papers/identify.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { listing, ownPage } from './reading/digests.ts';
import { isoDate, spokenDay } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { pageEntry } from './reading/page-entry.ts';
import { detailsInMeta } from './reading/paper-page.ts';
import { titleText } from './reading/title-text.ts';
import type { Entry, Site } from './site.ts';

const LIST = /^\/([A-Z]+)(\d{4})(?:_workshops\/([^/]+?))?(?:\.py)?\/?$/i;
const PAPER = /^\/content.*\/html\/[^/]+\.html$/i;
const PREPRINT = 'a[href*="arxiv.org/"]';

/**
 * CVF open access: CVPR, ICCV, WACV and ACCV with their workshops, and a paper's own page. From second hand, for lists of
 * 2013 to 2024: a `dt` with the title, a `dd` with the authors, a `dd` with the links, all in one flat `dl`.
 */
export const cvf: Site = {
  id: 'cvf',
  name: 'CVF open access',
  matches: ['https://openaccess.thecvf.com/*'],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    return paper ? readPaperPage(document, paper, url) : readRows(document, url);
  },
  examples: {
    digests: [
      'https://openaccess.thecvf.com/CVPR2016',
      'https://openaccess.thecvf.com/CVPR2018.py?day=2018-06-19',
      'https://openaccess.thecvf.com/CVPR2024?day=all',
      'https://openaccess.thecvf.com/CVPR2024?day=2024-06-19',
      'https://openaccess.thecvf.com/WACV2024',
      'https://openaccess.thecvf.com/CVPR2024_workshops/Maps',
      'https://openaccess.thecvf.com/CVPR2013_workshops/W01.py',
    ],
    papers: [
      'https://openaccess.thecvf.com/content/CVPR2024/html/Example_Maps_That_Fold_CVPR_2024_paper.html',
      'https://openaccess.thecvf.com/content_CVPR_2020/html/Example_Maps_CVPR_2020_paper.html',
      'https://openaccess.thecvf.com/content_cvpr_2014/html/Example_Maps_2014_CVPR_paper.html',
      'https://openaccess.thecvf.com/content_cvpr_2016_workshops/w19/html/Example_Maps_CVPR_2016_paper.html',
      'https://openaccess.thecvf.com/content/CVPR2024W/Maps/html/Example_Maps_CVPRW_2024_paper.html',
    ],
    neither: [
      'https://openaccess.thecvf.com/',
      'https://openaccess.thecvf.com/menu',
      'https://openaccess.thecvf.com/menu_other.html',
      'https://openaccess.thecvf.com/CVPR2024_workshops/menu',
      'https://openaccess.thecvf.com/CVPR2024_workshops',
      'https://openaccess.thecvf.com/content/CVPR2024/papers/Example_Maps_CVPR_2024_paper.pdf',
    ],
  },
};

// ---- addresses --------------------------------------------------------------------------------------

function digestAt(url: URL, document: Document): Digest | undefined {
  const paper = paperAt(url);
  if (paper) return ownPage('cvf', paper.id, 'CVF open access', url);
  const [, conference = '', year = '', workshop] = LIST.exec(url.pathname) ?? [];
  const day = /\d{4}-\d{2}-\d{2}/.exec(url.searchParams.get('day') ?? '')?.[0];
  const [path, said] = [`${conference}${year}`, `${conference} ${year}`];
  if (conference === '' || workshop === 'menu') return undefined;
  if (workshop !== undefined)
    return listing('cvf', `${path}_workshops/${workshop}`, `${said} workshop ${workshop}`, url);
  if (day !== undefined) return listing('cvf', `${path}/${day}`, `${said}, ${spokenDay(day)}`, url);
  return isMenuOfDays(document) ? undefined : listing('cvf', path, said, url);
}

function paperAt(url: URL): Identified | undefined {
  return PAPER.test(url.pathname) ? identify(url.pathname, url.href) : undefined;
}

const identify = identifyBy(ARXIV_RULES, PROCEEDINGS_RULES);

/** Since 2018 most conferences list their days at the address where the older ones list their papers. */
function isMenuOfDays(document: Document): boolean {
  return (
    document.querySelector('a[href*="day="]') !== null &&
    document.querySelector('dt a[href*="_paper.html"]') === null
  );
}

// ---- rows -------------------------------------------------------------------------------------------

/** One walk for titles and preprints: the preprint of a row follows its title. */
function readRows(document: Document, url: URL): Entry[] {
  const rows: Row[] = [];
  for (const link of document.querySelectorAll(`dt a[href], dd ${PREPRINT}`)) {
    const dt = link.closest('dt');
    if (dt) rows.push({ dt, link, preprints: [] });
    else rows.at(-1)?.preprints.push(link);
  }
  return rows.flatMap((row) => readRow(row, url) ?? []);
}

interface Row {
  readonly dt: Element;
  readonly link: Element;
  readonly preprints: Element[];
}

function readRow({ dt, link, preprints }: Row, url: URL): Entry | undefined {
  const href = link.getAttribute('href') ?? '';
  const paper = identify(href, url.href);
  if (!paper?.id.startsWith('cvf:')) return undefined;
  const ids = [paper, ...preprints.map(preprintAt)];
  const facts = factsOf({ title: titleText(link), ids, url: new URL(href, url).href });
  const rest = descriptionsOf(dt);
  const details = () => detailsOfRow(paper, rest);
  return facts && { facts, details, anchor: dt, rest, places: [{ after: dt }] };
}

function preprintAt(link: Element): Identified | undefined {
  return identify(link.getAttribute('href') ?? '');
}

function descriptionsOf(dt: Element): Element[] {
  const descriptions: Element[] = [];
  for (let next = dt.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
    descriptions.push(next);
  return descriptions;
}

function detailsOfRow(paper: Identified, rest: readonly Element[]): Partial<PaperFacts> {
  const [line] = rest;
  const authors = line ? authorsIn(line) : [];
  const reference = rest.map((dd) => dd.querySelector('.bibref')?.textContent ?? '').join('');
  const published = publishedIn(reference) ?? yearIn(paper);
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...(published !== undefined && { published }),
  };
}

/** Each author is a form that searches for the name (`query_author`, in 2020 `query`); in some lists plain text. */
function authorsIn(line: Element): string[] {
  const inputs = [...line.querySelectorAll('input[name^="query"]')];
  const names = inputs.map((input) => tidyText(input.getAttribute('value')));
  const text = inputs.length > 0 ? [] : tidyText(line.textContent).split(',').map(tidyText);
  return [...names, ...text].filter(Boolean);
}

/** Of a BibTeX entry: `2016-06`, or as much as it says. */
function publishedIn(reference: string): string | undefined {
  const [, year] = /\byear\s*=\s*\{?(\d{4})/i.exec(reference) ?? [];
  const [, month = ''] = /\bmonth\s*=\s*\{?([A-Z][a-z]+)/.exec(reference) ?? [];
  return year === undefined ? undefined : isoDate(`${month} ${year}`);
}

function yearIn({ id }: Identified): string | undefined {
  return /_(\d{4})_(?:[A-Z]+_)?paper$/i.exec(id)?.[1];
}

// ---- a paper's own page -----------------------------------------------------------------------------

function readPaperPage(document: Document, paper: Identified, url: URL): Entry[] {
  const heading = document.querySelector('#papertitle');
  const preprints = [...document.querySelectorAll(PREPRINT)].filter(
    (link) => tidyText(link.textContent).toLowerCase() === 'arxiv',
  );
  const ids = [paper, ...preprints.map(preprintAt)];
  const facts = factsOf({ title: titleText(heading), ids, url: `${url.origin}${url.pathname}` });
  return pageEntry(heading, facts, () => detailsOfPage(document, paper));
}

function detailsOfPage(document: Document, paper: Identified): Partial<PaperFacts> {
  const names = document.querySelector('#authors i');
  const authors = names ? authorsIn(names) : [];
  const abstract = titleText(document.querySelector('#abstract'));
  const published = publishedIn(document.querySelector('.bibref')?.textContent ?? '') ?? yearIn(paper);
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length }),
    ...detailsInMeta(document),
    ...(abstract && { abstract }),
    ...(published !== undefined && { published }),
  };
}
