import type { Marker, PaperFacts } from '../../papers/paper.ts';
import { factsOf } from '../reading/facts.ts';
import { formulaTitle } from '../reading/formula-title.ts';
import type { Entry } from '../site.ts';
import { absPage, authorsIn, LABEL, titleIn } from './facts.ts';
import { ddOf, pairOf } from './pair.ts';
import { lineIn } from './list-line.ts';
import { sectionsIn } from './sections.ts';

/**
 * The lists of arXiv: new, recent, month, year, catch-up, an author's. Markup of June 2026 (arxiv-browse's own
 * templates), and, from second hand, that until 2023. A paper is a `dt` with its links and the `dd` that follows.
 *
 * One query for the page: from each `dt` the rest is reached by steps to its neighbours, which cost a fraction of a query;
 * only where other extensions have moved things is asked again.
 */
export function readList(document: Document, url: URL): Entry[] {
  const sectionOf = sectionsIn(document, url);
  const entries: Entry[] = [];
  for (const dt of document.querySelectorAll('dt')) {
    const entry = readRow(dt, sectionOf);
    if (entry) entries.push(entry);
  }
  return entries;
}

function readRow(dt: Element, sectionOf: (dt: Element) => Marker | undefined): Entry | undefined {
  const line = lineIn(dt);
  if (!line) return undefined;
  const dd = ddOf(dt);
  const { id, version, marker = sectionOf(dt) } = line;
  const facts = factsOf({ ids: [id], title: titleOf(dd), version, marker, url: absPage(id) });
  return facts && { facts, details: () => detailsOf(dd), ...pairOf(dt, dd), places: [{ after: dt }] };
}

/** The first line of the first box in a `dd`, if nobody has put something before it. */
function titleOf(dd: Element | undefined): string {
  const likely = dd?.firstElementChild?.firstElementChild;
  const title = likely?.className.startsWith('list-title') ? likely : dd?.querySelector('.list-title');
  return title ? titleIn(title) : '';
}

/** New and caught-up lists have abstracts, the others none. */
function detailsOf(dd: Element | undefined): Partial<PaperFacts> {
  const abstract = formulaTitle(dd?.querySelector('p'), LABEL);
  return { ...authorsIn(dd?.querySelector('.list-authors') ?? null), ...(abstract && { abstract }) };
}
