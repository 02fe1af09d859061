import { judge } from '../digest/judge.ts';
import type { Entry } from '../sites/site.ts';
import type { Item } from './item.ts';
import type { PageMemory } from './page-memory.ts';

/** Every entry with what is judged of it, by what this page has learnt. */
export function judgeEntries(entries: readonly Entry[], memory: PageMemory): Item[] {
  const judged = entries.map(({ facts }) => ({ facts, known: memory.known(facts.key) ?? null }));
  const judgements = judge(judged);
  return entries.flatMap((entry, index) => {
    const judgement = judgements[index];
    return judgement ? [{ entry, judgement }] : [];
  });
}
