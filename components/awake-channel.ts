import type { Drawn } from './picture.ts';
import type { Results } from './results.ts';

/** What a query finds, and the picture of it. */
export interface AwakeAnswer {
  readonly results: Results;
  readonly picture: readonly Drawn[];
}

interface Ask {
  readonly ask: string;
}

interface Say {
  readonly to: string;
  /** Absent where the question is heard and not answered yet. */
  readonly answer?: AwakeAnswer | 'none';
}

/**
 * Between a popup that has just opened and the background, if that is awake. A message of the extension would start a
 * background that sleeps, and that takes longer than any answer of ours; on this channel nobody hears where nobody is
 * there.
 */
const open = () => new BroadcastChannel('deja-lu awake');

function post(channel: BroadcastChannel, what: Ask | Say): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other end than our own origin
  channel.postMessage(what);
}

/** A question to the background: what this query finds in the library. */
export class AwakeQuestion {
  readonly query: string;
  /** Somebody is there, and at it. */
  isHeard = false;
  /** The answer as soon as it is there. */
  told: AwakeAnswer | undefined;
  /** Resolves when there is one, or the question is left to the popup; never where nobody is there. */
  readonly answered: Promise<void>;
  readonly #channel = open();

  constructor(query: string) {
    this.query = query;
    this.answered = new Promise((resolve) => {
      this.#channel.addEventListener('message', ({ data }: MessageEvent<Ask | Say>) => {
        if (!('to' in data) || data.to !== query) return;
        this.isHeard = true;
        if (!data.answer) return;
        if (data.answer !== 'none') this.told = data.answer;
        resolve();
      });
    });
    post(this.#channel, { ask: query });
  }

  /** The answer is no longer waited for: none comes. */
  leave(): void {
    this.#channel.close();
  }
}

/** Answers what popups ask, as long as this context is awake. A question that `answer` has no promise for was not heard. */
export function answerAwake(answer: (query: string) => Promise<AwakeAnswer | undefined> | undefined): void {
  const channel = open();
  const say = (what: Say) => post(channel, what);
  channel.addEventListener('message', ({ data }: MessageEvent<Ask | Say>) => {
    if (!('ask' in data)) return;
    const answering = answer(data.ask);
    if (!answering) return;
    say({ to: data.ask });
    // What cannot be told is left to the popup, too.
    void answering
      .then((its) => say({ to: data.ask, answer: its ?? 'none' }))
      .catch(() => say({ to: data.ask, answer: 'none' }));
  });
}
