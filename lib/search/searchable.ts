import type { Reading } from '../digest/reading.ts';
import { parseArxivId } from '../papers/arxiv.ts';
import type { PaperFacts } from '../papers/paper.ts';

/** A paper as the search sees it: what pages said of it, where it was met, what the reader did with it. */
export interface Searchable extends Pick<PaperFacts, 'key' | 'title' | 'authors' | 'abstract' | 'published'> {
  /** All its identifiers where more are known than the key; searched as the key is. */
  readonly ids?: readonly string[];
  /** Ids and labels of the sites where it was met: `huggingface`, `Hugging Face`. */
  readonly sites: readonly string[];
  /** When it was met last, epoch milliseconds; orders papers that are not saved. */
  readonly metAt?: number;
  readonly reading?: Reading;
}

/** What lists without words are ordered by, and what breaks ties: the newest comes first. Epoch milliseconds. */
export function newness(paper: Searchable): number {
  return paper.reading?.savedAt ?? paper.metAt ?? 0;
}

/**
 * The paper's year: of its date, else of its arXiv id, whose first two digits are the year (daily pages give
 * no date); `undefined` where neither is known.
 */
export function yearOf(paper: Searchable): number | undefined {
  const dated = /^\d{4}/.exec(paper.published ?? '');
  if (dated) return Number(dated[0]);
  for (const id of [paper.key, ...(paper.ids ?? [])]) {
    const [kind, name = ''] = id.split(/:(.*)/s);
    const digits = kind === 'arxiv' && parseArxivId(name) ? /(?:^|\/)(\d{2})/.exec(name)?.[1] : undefined;
    // Only old-style ids, with a slash, were given out in the nineties.
    if (digits !== undefined)
      return Number(digits) + (name.includes('/') && Number(digits) >= 91 ? 1900 : 2000);
  }
  return undefined;
}
