import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Act } from '../lib/digest/reading.ts';
import type { PageState } from '../lib/messages/page-state.ts';
import type { PaperFacts, PaperKey } from '../lib/papers/paper.ts';
import { answers, askable } from '../lib/search/answer.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Searchable } from '../lib/search/searchable.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryPort } from './library-port.ts';
import type { ListedPaper } from './listed-paper.ts';
import type { PagePort } from './page-port.ts';

export type PageModel = ReturnType<typeof createPageModel>;

/** The page under the popup: its counts, which of its papers match the query, and acts on many at once. */
export function createPageModel(
  port: PagePort,
  library: Pick<LibraryPort, 'read'>,
  acts: LibraryActs,
  query: ReadonlySignal<string>,
) {
  const page = signal<PageState | null>(null);
  const remembered = signal<readonly ListedPaper[]>([]);
  const papers = computed(() => papersOn(page.value, remembered.value).map(askable));
  const matching = computed(() => {
    const asked = parseQuery(query.value);
    if (asked.clauses.length === 0) return undefined;
    return papers.value.filter((one) => answers(one, asked)).map(({ paper }) => paper.key);
  });

  async function start(): Promise<void> {
    const state = await port.state();
    page.value = state;
    const kept = await library.read((state?.entries ?? []).map(({ facts }) => facts.key));
    if (kept.ok) remembered.value = kept.value;
  }
  async function act(keys: readonly PaperKey[], what: Act): Promise<void> {
    const answer = await port.act(keys, what);
    if (!answer.ok) return acts.fail(answer.trouble);
    await acts.refreshAndTell(answer.value);
    await start();
    return undefined;
  }
  return {
    page,
    matching,
    start,
    saveNew: () => act(newOn(page.value), { do: 'save' }),
    tagMatching: (tags: readonly string[]) => act(matching.value ?? [], { do: 'add-tags', tags }),
  };
}

function newOn(page: PageState | null): PaperKey[] {
  return (page?.entries ?? []).flatMap(({ facts, marks }) => (marks.includes('new') ? [facts.key] : []));
}

/** Each once, with what the store knows of it: a page has some hundred, which needs no index. */
function papersOn(page: PageState | null, remembered: readonly ListedPaper[]): Searchable[] {
  const known = new Map(remembered.map((paper) => [paper.key, paper]));
  const papers = (page?.entries ?? []).map(({ facts }) => ({
    ...searchable(facts, page),
    ...known.get(facts.key),
  }));
  return [...new Map(papers.map((paper) => [paper.key, paper])).values()];
}

/** A paper of the page that the store does not know: all that can be asked of it is what the page says. */
function searchable(facts: PaperFacts, page: PageState | null): Searchable {
  return { ...facts, sites: page ? [page.digest.site, page.digest.label] : [] };
}
