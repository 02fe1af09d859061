import type { PaperKey } from '../papers/paper.ts';
import { find, type Hit, type SearchOptions } from './find.ts';
import { findLooser, type Looser } from './looser.ts';
import type { Query } from './query.ts';
import type { Searchable } from './searchable.ts';
import { TermsIndex } from './terms-index.ts';

export interface AddOptions {
  /** Stops between two chunks; what was added stays. */
  readonly signal?: AbortSignal;
  /** Papers added so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Papers at a time; between chunks the page can paint and answer. 200 with abstracts take about 40 ms. */
  readonly chunk?: number;
  /** What to wait for between chunks. */
  readonly pause?: () => Promise<void>;
}

/** Papers, found by what a reader half remembers. Lives in memory; built from the store. */
export interface PaperIndex {
  readonly size: number;
  get(key: PaperKey): Searchable | undefined;
  /** Adds many without holding the page up. Rejects with the signal's reason when it is aborted. */
  addAll(papers: Iterable<Searchable>, options?: AddOptions): Promise<void>;
  /** Adds a paper, or takes its changed state. */
  put(paper: Searchable): void;
  remove(key: PaperKey): void;
  /** The papers that have all words and pass all filters: best first; newest first where no words are asked. */
  search(query: Query, options?: SearchOptions): Hit[];
  /** What comes closest when nothing has all words. */
  looser(query: Query, options?: SearchOptions): Looser;
}

export function createIndex(): PaperIndex {
  const papers = new Map<PaperKey, Searchable>();
  const terms = new TermsIndex();
  const shelf = { papers, terms };

  function remove(key: PaperKey): void {
    const known = papers.get(key);
    if (known) terms.remove(known);
    papers.delete(key);
  }

  function put(paper: Searchable): void {
    remove(paper.key);
    terms.add(paper);
    papers.set(paper.key, paper);
  }

  return {
    get size() {
      return papers.size;
    },
    get: (key) => papers.get(key),
    addAll: (added, options) => inChunks([...added], put, options),
    put,
    remove,
    search: (query, options) => find(shelf, query, options),
    looser: (query, options) => findLooser(shelf, query, options),
  };
}

async function inChunks(
  papers: readonly Searchable[],
  put: (paper: Searchable) => void,
  { signal, onProgress, chunk = 200, pause = nextTask }: AddOptions = {},
): Promise<void> {
  for (let at = 0; at < papers.length; at += chunk) {
    if (at > 0) await pause();
    signal?.throwIfAborted();
    for (const paper of papers.slice(at, at + chunk)) put(paper);
    onProgress?.(Math.min(at + chunk, papers.length), papers.length);
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
