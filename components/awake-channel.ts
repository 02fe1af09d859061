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

/** To whom asks this: it is heard; this is found, as far as is known; there is nothing more to come. */
interface Say {
  readonly to: string;
  readonly answer?: AwakeAnswer;
  readonly isAll?: boolean;
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
  /** What it has told last. */
  told: AwakeAnswer | undefined;
  isHeard = false;
  /** What it has told is all. */
  isAnswered = false;
  /** All is told; nothing, where that is left to the popup. Where nobody is there this waits for ever, as do the next. */
  readonly answered: Promise<void>;
  /** Somebody is there, and at it. */
  readonly #heard: Promise<void>;
  /** Something is told, if only that nothing can be. */
  readonly #begun: Promise<void>;
  readonly #channel = open();

  /** @param onTold is called with each answer: first what has the words as typed, then all. */
  constructor(query: string, onTold: (answer: AwakeAnswer) => void = () => {}) {
    this.query = query;
    this.#heard = this.#when(() => (this.isHeard = true));
    this.answered = this.#when(({ answer, isAll = false }) => {
      if (answer) onTold((this.told = answer));
      return (this.isAnswered = isAll);
    });
    // Behind the listener that draws: what waits for this goes on when the rows stand there.
    this.#begun = this.#when(({ answer, isAll = false }) => answer !== undefined || isAll);
    post(this.#channel, { ask: query });
  }

  /** Something is told; or nobody is heard, or takes so long that the popup had better ask by itself. */
  async toldOrLeft(): Promise<void> {
    await Promise.race([this.#heard, after(UNHEARD)]);
    if (this.isHeard) await Promise.race([this.#begun, after(PATIENCE)]);
  }

  /** All is told, or takes longer than anybody waits who is there. */
  async allToldOrLeft(): Promise<void> {
    if (this.isHeard) await Promise.race([this.answered, after(PATIENCE)]);
  }

  /** The answer is no longer waited for: none comes. */
  leave(): void {
    this.#channel.close();
  }

  #when(holds: (said: Say) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#channel.addEventListener('message', ({ data }: MessageEvent<Ask | Say>) => {
        if ('to' in data && data.to === this.query && holds(data)) resolve();
      });
    });
  }
}

/** A background that is awake is heard by then. Milliseconds. */
const UNHEARD = 10;

/** Longer than a background takes that is awake, and at it. Milliseconds. */
const PATIENCE = 150;

function after(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, time));
}

/** Tells what a query finds as it is found, and resolves with all that was; `undefined`: it cannot answer yet. */
type Answering = (query: string, tell: (answer: AwakeAnswer) => void) => Promise<unknown> | undefined;

/** Answers what popups ask, as long as this context is awake. */
export function answerAwake(answer: Answering): void {
  const channel = open();
  channel.addEventListener('message', ({ data }: MessageEvent<Ask | Say>) => {
    if (!('ask' in data)) return;
    const to = data.ask;
    const answering = answer(to, (its) => post(channel, { to, answer: its }));
    // Nobody has to wait until nobody was heard.
    if (!answering) return post(channel, { to, isAll: true });
    post(channel, { to });
    // What cannot be told is left to the popup, too.
    void answering.catch(() => undefined).then(() => post(channel, { to, isAll: true }));
  });
}
