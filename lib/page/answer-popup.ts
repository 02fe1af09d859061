import { count } from '../digest/counts.ts';
import { onMessage } from '../messages/page-messages.ts';
import type { PageState } from '../messages/page-state.ts';
import { allFacts } from '../sites/site.ts';
import type { Session } from './session.ts';
import type { Page } from './start-page.ts';

/** Answers what the popup asks of this page, until the signal ends. */
export function answerThePopup({ session, act }: Pick<Page, 'session' | 'act'>, signal: AbortSignal): void {
  onMessage('pageState', signal, () => stateOf(session));
  onMessage('pageAct', signal, ({ keys, act: what }) => {
    const wanted = new Set(keys);
    return act(
      session.items.filter(({ entry }) => wanted.has(entry.facts.key)),
      what,
    );
  });
}

async function stateOf({ digest, found, items }: Session): Promise<PageState | null> {
  if (!digest || !found) return null;
  return {
    digest,
    by: found.by,
    mentions: await found.mentions(),
    counts: count(items.map(({ judgement }) => judgement)),
    entries: items.map(({ entry, judgement }) => ({ facts: allFacts(entry), marks: judgement.marks })),
  };
}
