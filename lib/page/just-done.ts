import type { Change } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import { answered } from './background.ts';
import type { Done } from './bar/bar-view.ts';
import type { Session } from './session.ts';

/** What has just been done, as the bar says it, and its way back. */
export interface JustDone {
  readonly done: Done | undefined;
  /** Says what has become of an act. */
  readonly told: (answer: Answer<Change>) => Answer<Change>;
  /** Says something in the bar. */
  readonly tell: (label: string) => void;
  /** Takes back this change, or the last one. */
  readonly undo: (change?: number) => Promise<void>;
  readonly dismissDone: () => void;
}

/** @param onChange the bar has something else to say, or nothing. */
export function createJustDone(session: Session, onChange: () => void): JustDone {
  let done: Done | undefined;

  function say(next: Done | undefined): void {
    done = next;
    onChange();
  }

  return {
    get done() {
      return done;
    },
    told(answer) {
      say(answer.ok ? doneBy(answer.value) : undefined);
      return answer;
    },
    tell: (label) => say({ label }),
    async undo(change) {
      const answer = await answered(() => sendMessage('undo', change === undefined ? {} : { change }));
      if (answer.ok) done = { label: answer.value?.label ?? 'There is nothing to undo.' };
      session.refresh();
      onChange();
    },
    dismissDone: () => say(undefined),
  };
}

/** A change that changed nothing has no papers, and nothing to take back. */
function doneBy({ id, label, papers }: Change): Done {
  return papers.length === 0 ? { label } : { label, change: id };
}
