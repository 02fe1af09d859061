import { onMessage } from '../messages/protocol.ts';
import type { Page } from './start-page.ts';

/** Answers what the popup asks of this page; returns the ways to stop. */
export function answerThePopup({ session, reader }: Pick<Page, 'session' | 'reader'>): (() => void)[] {
  return [
    onMessage('pageState', () => session.state()),
    onMessage('pageAct', ({ data: { keys, act } }) => {
      const wanted = new Set(keys);
      return reader.act(
        session.items.filter(({ entry }) => wanted.has(entry.facts.key)),
        act,
      );
    }),
  ];
}
