import type { Change, Verdict } from '../digest/reading.ts';
import type { Answer } from '../messages/answer.ts';
import { sendMessage } from '../messages/page-messages.ts';
import { allFacts } from '../sites/site.ts';
import { answered, say } from './background.ts';
import type { Item } from './item.ts';
import type { Session } from './session.ts';

/** The page shows no digest any more. */
const NOWHERE = { ok: false, trouble: 'unavailable' } as const;

/** The reader's word on which papers are the same. Other entries of the page may stand for them too, and are judged anew. */
export function createDeciding(
  session: Session,
  told: (answer: Answer<Change>) => Answer<Change>,
): { readonly deny: (item: Item) => void; readonly join: (item: Item) => Promise<void> } {
  async function pass(item: Item, verdict: Verdict): Promise<Answer<Change>> {
    const { digest } = session;
    if (!digest) return NOWHERE;
    const entry = allFacts(item.entry);
    const answer = answered(() => sendMessage('passVerdict', { digest, entry, verdict }));
    return session.memory.change([entry], answer);
  }

  async function decide(item: Item, verdict: Verdict): Promise<void> {
    told(await pass(item, verdict));
    session.refresh();
  }

  return {
    /** Not what it is taken for; else not what it may be. */
    deny(item) {
      const { joinedWith, asks } = item.judgement;
      const others = joinedWith ?? (asks === undefined ? [] : [asks]);
      if (others.length > 0) void decide(item, { do: 'differ', as: others });
    },
    /** What it may be; else the library asks which: words are typed where no page can see them. */
    async join(item) {
      const { asks } = item.judgement;
      if (asks !== undefined) return decide(item, { do: 'same', as: [asks] });
      if (session.digest) await session.memory.sighted(session.digest, [item.entry]);
      return say(() => sendMessage('library', { compare: item.entry.facts.key }));
    },
  };
}
