import type { PaperFacts } from '../../papers/paper.ts';
import type { Entry } from '../site.ts';

/** The one entry of a paper's own page: its mark stands above the heading. None where heading or paper is unknown. */
export function pageEntry(
  heading: Element | null,
  facts: PaperFacts | undefined,
  details: () => Partial<PaperFacts>,
): Entry[] {
  if (!heading?.parentElement || !facts) return [];
  return [{ facts, details, anchor: heading, places: [{ above: heading }] }];
}
