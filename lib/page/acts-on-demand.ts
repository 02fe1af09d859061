import { sendMessage } from '../messages/page-messages.ts';
import type { Acts } from './acts.ts';
import { offered } from './offer.ts';

/** What the reader can do here: a script that is loaded when the reader first reaches for it. */
export interface ActsOnDemand {
  readonly there: Acts | undefined;
  /** Has the reader reached for them? They may not be there yet. */
  readonly areWanted: boolean;
  /** Does this with them: at once, or when they are there, in the order in which it was asked for. */
  readonly use: (work: (acts: Acts) => void) => void;
}

interface Parts {
  readonly start: (start: NonNullable<ReturnType<typeof offered>['startActs']>) => Acts;
  /** They cannot be loaded: most likely the extension was updated under the page. What was asked for is not done. */
  readonly onFail: () => void;
}

export function actsOnDemand({ start, onFail }: Parts): ActsOnDemand {
  let there: Acts | undefined;
  let waiting: ((acts: Acts) => void)[] = [];

  async function load(): Promise<void> {
    await sendMessage('loadActs', undefined).catch(() => undefined);
    const { startActs } = offered();
    const asked = waiting;
    waiting = [];
    if (!startActs) return onFail();
    const acts = (there = start(startActs));
    for (const work of asked) work(acts);
  }

  return {
    get there() {
      return there;
    },
    get areWanted() {
      return there !== undefined || waiting.length > 0;
    },
    use(work) {
      if (there) return work(there);
      if (waiting.push(work) === 1) void load();
    },
  };
}
