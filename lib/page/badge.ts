import { count } from '../digest/counts.ts';
import type { Digest } from '../digest/digest.ts';
import { sendMessage } from '../messages/page-messages.ts';
import { say } from './background.ts';
import type { Item } from './item.ts';

/** Counts what is new on a list, on the extension's button over this page; says so when it is another number. */
export function createBadge(): (digest: Digest | undefined, items: readonly Item[]) => void {
  let shown: number | null = null;
  return (digest, items) => {
    const isCounted = digest?.kind === 'list' && items.length > 0;
    const next = isCounted ? count(items.map(({ judgement }) => judgement)).new : null;
    if (next === shown) return;
    shown = next;
    say(() => sendMessage('badge', { count: next }));
  };
}
