import type { PaperKey } from '../papers/paper.ts';
import type { Session, SessionParts } from './session.ts';
import { watchSightings } from './sightings.ts';

/** The papers of a digest that have not been on screen in it. */
export interface Unseen {
  /** Other entries are there, or other ones are hidden. */
  readonly look: () => void;
  /** All of them count as met from now on. */
  readonly meetTheRest: () => Promise<void>;
}

/** Until the signal ends. @param met the reader has met these. */
export function watchUnseen(
  { document, signal, now }: SessionParts,
  session: Pick<Session, 'items' | 'hidden'>,
  met: (keys: readonly PaperKey[]) => Promise<void>,
): Unseen {
  let left: ReturnType<typeof unseen> | undefined;

  const unseen = () =>
    session.items
      .filter(({ judgement }) => !judgement.seenHere)
      .map(({ entry }) => ({ ...entry, key: entry.facts.key }));

  const lookForSightings = watchSightings<PaperKey>(document, signal, {
    left: () => (left ??= unseen().filter(({ anchor }) => !session.hidden.has(anchor))),
    onSeen: (keys) => void met(keys),
    now,
  });

  return {
    look() {
      left = undefined;
      lookForSightings();
    },
    meetTheRest: () => met(unseen().map(({ key }) => key)),
  };
}
