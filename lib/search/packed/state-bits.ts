import type { State } from '../query.ts';

/** What `is:` asks for, a bit each; `unread` and `untagged` are the others' absence. */
export const STATE_BITS = {
  saved: 1,
  read: 2,
  dismissed: 4,
  noted: 8,
  tagged: 16,
} as const satisfies Partial<Record<State, number>>;

/** A paper on more sites than a byte can tell apart is looked up itself. */
export const OTHER_SITE = 255;
