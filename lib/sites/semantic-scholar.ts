import type { PaperFacts } from '../papers/paper.ts';
import { tidyText } from '../papers/title.ts';
import { isoDate } from './reading/english-date.ts';
import { factsOf } from './reading/facts.ts';
import { rowsIn, type Row } from './reading/rows.ts';
import { plainTitle } from './reading/plain-title.ts';
import { addressOf, digestAt, HOST, identify, isOwn, paperAt } from './semantic-scholar/addresses.ts';
import { readPaperPage } from './semantic-scholar/paper-page.ts';
import type { Entry, Site } from './site.ts';

/** Of results, of an author's papers, of feeds; and of what cites a paper and is cited by it, on its own page. */
const ROW = '.cl-paper-row';
/** The line below the title ends with the last of these. */
const PARTS = { links: 'a[href]', line: ':is(.cl-paper-authors, .cl-paper-pubdates)' };
/** Three generations of names for the same link. */
const TITLE_LINK =
  '[data-test-id="title-link"], [data-selenium-selector="title-link"], [data-heap-id*="title"]';

/**
 * Semantic Scholar: search, authors, venues, feeds, and a paper's own page. Rows as of 2023 to 2026, own page as of 2022,
 * both from second hand. A row shows the site's own identifier, and links the paper's PDF or publisher where it knows one.
 */
export const semanticScholar: Site = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: [`${HOST}/*`],
  digestAt,
  read: (document, url) => {
    const paper = paperAt(url);
    if (paper) return readPaperPage(document, url, paper);
    return rowsIn(document, ROW, PARTS).flatMap((row) => readRow(row, url) ?? []);
  },
  examples: {
    digests: [
      `${HOST}/search?q=language+models&sort=relevance`,
      `${HOST}/search?q=ego%20depletion&page=2`,
      `${HOST}/author/A.-Lovelace/1234567`,
      `${HOST}/venue?name=ACL`,
      `${HOST}/me/research`,
    ],
    papers: [
      `${HOST}/paper/Ego-depletion%3A-a-slug/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/paper/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/paper/A-Slug/516C2035D29BB711BE2E027BE4AD38224419065A/figure/1`,
    ],
    neither: [
      `${HOST}/`,
      `${HOST}/search`,
      `${HOST}/me/library`,
      `${HOST}/paper/A-Slug`,
      `${HOST}/reader/516c2035d29bb711be2e027be4ad38224419065a`,
      `${HOST}/product/api`,
    ],
  },
};

function readRow({ row, links: all, line }: Row<keyof typeof PARTS>, url: URL): Entry | undefined {
  const links = all.map((link) => ({ link, to: identify(link.getAttribute('href') ?? '', url.href) }));
  const own = links.filter(({ to }) => isOwn(to));
  const titled = own.find(({ link }) => link.matches(TITLE_LINK)) ?? own[0];
  if (!titled?.to) return undefined;
  const elsewhere = links.flatMap(({ to }) => (to && !isOwn(to) ? to : []));
  const title = plainTitle(titled.link);
  const facts = factsOf({ title, ids: [titled.to, ...elsewhere], url: addressOf(titled.to) });
  return (
    facts && { facts, details: () => detailsOf(row), anchor: row, places: [{ after: line.at(-1) ?? row }] }
  );
}

/** What stands below the line of authors is a summary by a model (TLDR) or the start of an abstract: neither is taken. */
function detailsOf(row: Element): Partial<PaperFacts> {
  const authors = authorsIn(row);
  const line = row.querySelector('.cl-paper-authors')?.textContent ?? '';
  const [, more = '0'] = /\+\s*(\d+) authors?/i.exec(line) ?? [];
  const published = isoDate(tidyText(row.querySelector('.cl-paper-pubdates')?.textContent));
  return {
    ...(authors.length > 0 && { authors, authorCount: authors.length + Number(more) }),
    ...(published !== undefined && { published }),
  };
}

/** Authors whom the site does not know have a box without a link. */
function authorsIn(row: Element): string[] {
  const boxes = [...row.querySelectorAll('.cl-paper-authors__author-box')];
  const named = boxes.length > 0 ? boxes : [...row.querySelectorAll('[data-test-id="author-list"] a')];
  return named.map((box) => tidyText(box.textContent).replace(/,$/, '')).filter(Boolean);
}
