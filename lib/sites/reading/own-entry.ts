import type { Identified } from '../../papers/identify.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title.ts';
import type { Entry } from '../site.ts';
import { factsOf } from './facts.ts';
import { pageEntry } from './page-entry.ts';
import { detailsInMeta, meta } from './paper-page.ts';
import { titleText } from './title-text.ts';

/**
 * The one entry of a paper's own page, whatever its markup: its title is that of the `citation_title` tag, else the first
 * heading's, and the mark stands above the heading. `details` adds to what the other tags say.
 */
export function ownEntry(
  document: Document,
  paper: Identified,
  url: string,
  details: () => Partial<PaperFacts> = () => ({}),
): Entry[] {
  const named = meta(document, 'citation_title');
  const headings = [...document.querySelectorAll('main h1, main h2, h1, h2')];
  const heading =
    headings.find((each) => named !== '' && titleKey(titleText(each)) === titleKey(named)) ??
    document.querySelector('main h1') ??
    document.querySelector('h1');
  const facts = factsOf({ title: named || titleText(heading), ids: [paper], url });
  return pageEntry(heading, facts, () => ({ ...detailsInMeta(document), ...details() }));
}
