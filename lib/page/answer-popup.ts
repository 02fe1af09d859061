import { onMessage } from '../messages/page-messages.ts';
import type { Page } from './start-page.ts';

/** Answers what the popup asks of this page, until the signal ends. */
export function answerThePopup({ session, act }: Pick<Page, 'session' | 'act'>, signal: AbortSignal): void {
  onMessage('pageState', signal, session.state);
  onMessage('pageAct', signal, ({ keys, act: what }) => {
    const wanted = new Set(keys);
    return act(
      session.items.filter(({ entry }) => wanted.has(entry.facts.key)),
      what,
    );
  });
}
