import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Act } from '../lib/digest/reading.ts';
import type { PageState } from '../lib/messages/page-state.ts';
import type { PaperKey } from '../lib/papers/paper.ts';
import { createIndex } from '../lib/search/paper-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Searchable } from '../lib/search/searchable.ts';
import type { LibraryActs } from './library-acts.ts';
import type { PagePort } from './page-port.ts';

export type PageModel = ReturnType<typeof createPageModel>;

/** The page under the popup: its counts, which of its papers match the query, and acts on many at once. */
export function createPageModel(port: PagePort, acts: LibraryActs, query: ReadonlySignal<string>) {
  const page = signal<PageState | null>(null);
  const index = computed(() => indexOf(page.value));
  const matching = computed(() => {
    const asked = parseQuery(query.value);
    return asked.clauses.length === 0 ? undefined : index.value.search(asked).map(({ key }) => key);
  });

  async function start(): Promise<void> {
    page.value = await port.state();
  }
  async function act(keys: readonly PaperKey[], what: Act): Promise<void> {
    const answer = await port.act(keys, what);
    if (!answer.ok) return acts.fail(answer.trouble);
    await acts.refresh(answer.value.papers);
    acts.tell(answer.value);
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

function indexOf(page: PageState | null) {
  const index = createIndex();
  for (const entry of page?.entries ?? []) index.put(searchable(entry, page));
  return index;
}

/** A page's entry as the search sees it: its marks are what it knows of the reader. */
function searchable({ facts, marks }: PageState['entries'][number], page: PageState | null): Searchable {
  const at = (mark: (typeof marks)[number]) => (marks.includes(mark) ? 0 : undefined);
  const [savedAt, readAt, dismissedAt] = [at('saved'), at('read'), at('dismissed')];
  return {
    ...facts,
    sites: page ? [page.digest.site, page.digest.label] : [],
    reading: {
      paper: facts.key,
      tags: [],
      note: '',
      changedAt: 0,
      ...(savedAt !== undefined && { savedAt }),
      ...(readAt !== undefined && { readAt }),
      ...(dismissedAt !== undefined && { dismissedAt }),
    },
  };
}
