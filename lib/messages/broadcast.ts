import { browser } from 'wxt/browser';
import type { PaperKey } from '../papers/paper.ts';
import { sendMessage } from './protocol.ts';

/** Tells every marked page (which tabs have one is not known: others do not listen), but the one that it came from, that these papers have changed. */
export function broadcastChanged(papers: readonly PaperKey[], except?: number): void {
  if (papers.length === 0) return;
  tellTabs([...papers], except).catch(() => undefined);
}

async function tellTabs(papers: PaperKey[], except: number | undefined): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const others = tabs.flatMap(({ id }) => (id === undefined || id === except ? [] : id));
  await Promise.allSettled(others.map((id) => sendMessage('changed', { papers }, id)));
}
