import type { PaperFacts } from '../../papers/paper.ts';
import { tidyText } from '../../papers/title.ts';
import { isoDate } from '../reading/english-date.ts';
import { formulaTitle } from '../reading/formula-title.ts';

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
