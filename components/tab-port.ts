import { browser } from 'wxt/browser';
import { sendMessage } from '../lib/messages/protocol.ts';
import type { PagePort } from './page-port.ts';

/** The page in the active tab. A tab without a script of ours cannot answer: then there is no page. */
export function activeTabPort(): PagePort {
  return {
    async state() {
      try {
        return await sendMessage('pageState', undefined, await activeTab());
      } catch {
        return null;
      }
    },
    async act(keys, act) {
      try {
        return await sendMessage('pageAct', { keys: [...keys], act }, await activeTab());
      } catch {
        return { ok: false, trouble: 'updated' };
      }
    },
  };
}

async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no tab is active');
  return tab.id;
}
