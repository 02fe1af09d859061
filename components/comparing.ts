import type { PaperKey } from '../lib/papers/paper.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryPort } from './library-port.ts';
import { gatherMet } from './library-reading.ts';
import type { LibraryState } from './library-state.ts';
import type { JoinedPaper, ListedPaper } from './listed-paper.ts';
import { placeOf } from './results.ts';
import type { Comparing } from './screen-state.ts';

/** As many as can be told apart at a glance. */
const OFFERED = 8;

interface CompareContext {
  readonly state: LibraryState;
  readonly acts: LibraryActs;
  readonly port: LibraryPort;
}

/** What the reader does while papers are compared. */
export interface Comparison {
  readonly state: LibraryState;
  readonly choose: (comparing: Comparing, other: JoinedPaper) => void;
  readonly everything: () => void;
  /** What is offered for the words typed: the likely ones without any, else papers found by them. */
  readonly othersFor: (comparing: Comparing, query: string) => Promise<readonly JoinedPaper[]>;
  readonly leave: () => void;
  /** Compares a paper that an address names; it may be met and not saved. */
  readonly start: (key: PaperKey) => void;
}

export function comparison(context: CompareContext): Comparison {
  const { state, acts } = context;
  const leave = () => {
    state.comparing.value = undefined;
    const stands = placeOf(state.results.value, state.current.value) >= 0;
    (stands ? state.focusList : state.focusSearch).value += 1;
  };
  return {
    state,
    choose({ what, paper }, other) {
      leave();
      void acts.passVerdict(paper.key, { do: what, as: [other.key] });
    },
    everything: () => void gatherMet(context),
    othersFor: (comparing, query) => othersFor(context, comparing, query),
    leave,
    start: (key) => void compareKey(context, key),
  };
}

/** Asks which paper this one is the same as; what is likely is offered at once. */
export async function compare({ state, acts, port }: CompareContext, paper: ListedPaper): Promise<void> {
  const near = await port.near(paper.key);
  if (!near.ok) return acts.fail(near.trouble);
  state.current.value = paper.key;
  state.comparing.value = { what: 'same', paper, others: near.value.slice(0, OFFERED) };
  return undefined;
}

async function compareKey(context: CompareContext, key: PaperKey): Promise<void> {
  const read = await context.port.read([key]);
  if (!read.ok) return context.acts.fail(read.trouble);
  const [paper] = read.value;
  if (paper) await compare(context, paper);
  else context.state.said.value = { words: 'This paper has not been met yet' };
  return undefined;
}

async function othersFor(
  { state, acts, port }: CompareContext,
  { paper, what, others }: Comparing,
  query: string,
): Promise<readonly JoinedPaper[]> {
  if (query.trim() === '' || what === 'differ') return others;
  const found = await port.find(query, state.metIsReady.value ? 'everything' : 'library');
  const known = new Set([paper.key, ...(paper.joined ?? []).map(({ key }) => key)]);
  const rows = found.ok ? await found.value.rows(0, OFFERED + known.size) : found;
  if (!rows.ok) {
    acts.fail(rows.trouble);
    return [];
  }
  return rows.value.flatMap((row) => (row && !known.has(row.paper.key) ? [row.paper] : [])).slice(0, OFFERED);
}
