import { findAsTypedIn, findIn } from '../lib/search/kept/find-in.ts';
import { KeptIndex } from '../lib/search/kept/kept-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import type { Found } from '../lib/search/ranked/find.ts';
import { drawnFindings } from './drawn-findings.ts';
import type { FirstSteps } from './first-steps.ts';
import { plainResults } from './plain-results.ts';
import type { Results } from './results.ts';

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
export function answerEarly(
  field: HTMLInputElement,
  { reads, asked: awake, show }: FirstSteps,
): EarlyAnswers {
  const index = new KeptIndex({ reads }, 'library');
  const life = new AbortController();
  let own: Results | undefined;
  const toField = (results: Results | undefined) => (results?.query === field.value ? results : undefined);
  const theirs = () => toField(awake?.told?.results);

  async function answer(): Promise<void> {
    const text = field.value;
    const query = parseQuery(text);
    if (query.clauses.length === 0) return;
    const list = async (asked: Promise<Found | undefined>) => {
      const results = await asked
        .then((found) => found && plainResults(index, reads, text, found))
        .catch(() => undefined);
      if (!results || !toField(results) || life.signal.aborted || theirs()) return undefined;
      awake?.leave();
      show(drawnFindings(results));
      return results;
    };
    const first = await list(findAsTypedIn(index, query));
    // What only resembles the words takes longer: it comes in among the rows that are there.
    const last = first?.open === false ? first : await list(findIn(index, query));
    if (last) own = last;
  }

  /** Here, or by the background if it is awake: whoever is first. */
  async function answerFirst(): Promise<void> {
    if (awake?.isHeard) await Promise.race([awake.answered, after(PATIENCE)]);
    if (theirs()) return;
    const answering = answer();
    await Promise.race([
      answering,
      awake?.answered.then(() => (theirs() ? undefined : answering)) ?? answering,
    ]);
  }

  field.addEventListener('input', () => void answer(), { signal: life.signal });
  return {
    first: field.value === '' ? Promise.resolve() : answerFirst(),
    take() {
      life.abort();
      awake?.leave();
      return { index, found: toField(own) ?? theirs() };
    },
  };
}

/** Longer than a background takes that is awake, and at it. Milliseconds. */
const PATIENCE = 150;

function after(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, time));
}
