import { wanted } from '../lib/search/asked.ts';
import { findAsTypedIn, findIn } from '../lib/search/kept/find-in.ts';
import { KeptIndex } from '../lib/search/kept/kept-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Found } from '../lib/search/ranked/find.ts';
import type { Reads } from '../lib/store/reads.ts';
import { drawnFindings } from './drawn-findings.ts';
import { draw } from './draw-picture.ts';
import { listedPapers } from './listed-papers.ts';
import { rowOf } from './listed-row.ts';
import { FIRST_ROWS, type Results } from './results.ts';

/** What was answered before the popup was there. */
export interface Early {
  /** Opened already. */
  readonly index: KeptIndex;
  /** What stands on the screen, if it still answers what is typed. */
  readonly found: Results | undefined;
}

/** Answers until the popup takes over. */
export interface EarlyAnswers {
  /** Resolves when what was typed first is answered, or is left to the popup. */
  readonly first: Promise<void>;
  take(): Early;
}

/**
 * Answers what is typed while the popup is on its way, from the index and the papers on the screen alone, and draws the
 * rows as the popup will. What is not plain (nothing has all the words, an index that is being built, a store that
 * cannot be read) is left to the popup.
 */
export function answerEarly(library: Element, field: HTMLInputElement, reads: Reads): EarlyAnswers {
  const index = new KeptIndex({ reads }, 'library');
  const life = new AbortController();
  let shown: Results | undefined;

  async function answer(): Promise<void> {
    const text = field.value;
    const query = parseQuery(text);
    if (query.clauses.length === 0) return;
    const list = async (asked: Promise<Found | undefined>) => {
      const found = await asked.then((its) => its && plain(its, text)).catch(() => undefined);
      if (!found || life.signal.aborted || text !== field.value) return;
      show(library, found);
      return found;
    };
    const first = await list(findAsTypedIn(index, query));
    // What only resembles the words takes longer: it comes in among the rows that are there.
    const last = first?.open === false ? first : await list(findIn(index, query));
    if (last) shown = last;
  }

  /** With its first rows; `undefined` for what is left to the popup. */
  async function plain({ count, open, closestTo, keys }: Found, text: string): Promise<Results | undefined> {
    if (count === 0 || closestTo || index.building) return undefined;
    const papers = await listedPapers(reads, await keys(0, FIRST_ROWS));
    const asked = wanted(parseQuery(text));
    const rows = papers.map((paper, at) => [at, rowOf(paper, asked)] as const);
    return { query: text, scope: 'library', count, open, rows: new Map(rows) };
  }

  field.addEventListener('input', () => void answer(), { signal: life.signal });
  return {
    first: field.value === '' ? Promise.resolve() : answer(),
    take() {
      life.abort();
      return { index, found: shown?.query === field.value ? shown : undefined };
    },
  };
}

/** In the place of the rows that stand there. */
function show(library: Element, found: Results): void {
  const nodes = drawnFindings(found).map(draw);
  for (const before of library.querySelectorAll(':scope > .findings-top, :scope > .paper-list'))
    before.remove();
  library.append(...nodes);
}
