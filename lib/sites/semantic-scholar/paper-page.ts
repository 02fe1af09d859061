import type { Identified } from '../../papers/identifiers/identified.ts';
import { parseCorpusId } from '../../papers/identifiers/semantic-scholar.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import { pageEntry } from '../reading/page-entry.ts';
import { detailsInMeta, doiInMeta, isMetaOf } from '../reading/paper-page.ts';
import { plainTitle } from '../reading/plain-title.ts';
import type { Entry } from '../site.ts';
import { addressOf, HOST, identify, isOwn } from './addresses.ts';

/** The second until about 2022. */
const HEADING = 'h1[data-test-id="paper-detail-title"], h1[data-selenium-selector="paper-detail-title"]';
/** Its DOI, and the buttons to its PDF. */
const OWN_LINKS =
  '[data-test-id="paper-doi"] a, a.doi__link, a[data-test-id="paper-link"], a[data-heap-id="paper-link-button"]';
/** What it cites, and what cites it, is listed below. */
const OTHERS = '.cl-paper-row';
const ABSTRACT = '[data-test-id="no-highlight-abstract-text"], [data-test-id="abstract-text"]';

/** The one entry of a paper's own page; none while the page is still that of another paper. */
export function readPaperPage(document: Document, url: URL, paper: Identified): Entry[] {
  const heading = document.querySelector(HEADING);
  if (isOfAnother(document, paper)) return [];
  const title = plainTitle(heading);
  const isTagged = isMetaOf(document, title);
  const ids = [
    paper,
    corpusIdIn(document),
    isTagged ? doiInMeta(document) : undefined,
    ...linked(document, url),
  ];
  const facts = factsOf({ title, ids, url: addressOf(paper) });
  return pageEntry(heading, facts, () => ({
    ...(isTagged && detailsInMeta(document)),
    ...abstractIn(document),
  }));
}

/** The address changes before the page does. */
function isOfAnother(document: Document, { id }: Identified): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const stated = identify(canonical, HOST);
  return stated !== undefined && stated.id !== id;
}

function linked(document: Document, url: URL): Identified[] {
  const links = [...document.querySelectorAll(OWN_LINKS)].filter((link) => !link.closest(OTHERS));
  return links.flatMap((link) => {
    const to = identify(link.getAttribute('href') ?? '', url.href);
    return to && !isOwn(to) ? to : [];
  });
}

/** `Corpus ID: 13756489`. */
function corpusIdIn(document: Document): Identified | undefined {
  const [number] = /\d+/.exec(document.querySelector('[data-test-id="corpus-id"]')?.textContent ?? '') ?? [];
  return number === undefined ? undefined : parseCorpusId(number);
}

/** A long one is cut until the reader asks for the rest. */
function abstractIn(document: Document): Partial<PaperFacts> {
  const abstract = plainTitle(document.querySelector(ABSTRACT), 'button');
  return abstract && !/(?:…|\.\.\.)$/.test(abstract) ? { abstract } : {};
}
