import { KeptIndex } from '../lib/search/kept/kept-index.ts';
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
export function answerEarly(field: HTMLInputElement, { reads, asked, show }: FirstSteps): EarlyAnswers {
  const index = new KeptIndex({ reads }, 'library');
  const life = new AbortController();
  /** The background, until something else is drawn than what it has told. */
  let awake = asked;
  let own: Results | undefined;
  const isWanted = (results: Results | undefined) => results?.query === field.value;
  const isTold = () => isWanted(awake?.told?.results);

  async function answer(): Promise<void> {
    const last = await plainResults(index, reads, field.value, (results) => {
      if (!isWanted(results) || life.signal.aborted || isTold()) return false;
      awake?.leave();
      awake = undefined;
      show(drawnFindings(results));
      return true;
    }).catch(() => undefined);
    if (last) own = last;
  }

  /** Here, or by the background if it is awake: whoever is first. */
  async function answerFirst(): Promise<void> {
    await awake?.allToldOrLeft();
    if (isTold()) return;
    const answering = answer();
    await Promise.race([
      answering,
      awake?.answered.then(() => (isTold() ? undefined : answering)) ?? answering,
    ]);
  }

  field.addEventListener('input', () => void answer(), { signal: life.signal });
  return {
    first: field.value === '' ? Promise.resolve() : answerFirst(),
    take() {
      life.abort();
      awake?.leave();
      const found = awake?.isAnswered && isTold() ? awake.told?.results : own;
      return { index, found: isWanted(found) ? found : undefined };
    },
  };
}
