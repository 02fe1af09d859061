import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../../lib/messages/protocol.ts';
import { troubleInWords } from '../../lib/messages/trouble-words.ts';
import { answerThePopup } from '../../lib/page/answer-popup.ts';
import { createBar } from '../../lib/page/bar/create-bar.ts';
import { startPage } from '../../lib/page/start-page.ts';
import { settings } from '../../lib/settings.ts';
import { hostMatches, siteAt } from '../../lib/sites/all.ts';
import './page.css';

export default defineContentScript({ matches: hostMatches(), runAt: 'document_idle', main });

async function main(ctx: ContentScriptContext): Promise<void> {
  const site = siteAt(new URL(location.href));
  if (!site) return;
  const life = new AbortController();
  const { signal } = life;
  let current = await settings.getValue();
  const page = startPage({
    document,
    site,
    signal,
    settings: () => current,
    changeSettings: (change) => void settings.setValue({ ...current, ...change }),
    createBar: (actions) => createBar(document, actions, signal),
    troubleInWords,
  });
  settings.watch((next) => {
    current = next;
    page.show();
  });
  onMessage('changed', () => page.session.refresh());
  onMessage('enter', () => page.reader.nextLeft());
  answerThePopup(page);
  ctx.addEventListener(window, 'wxt:locationchange', page.moved);
  // After an update the marks stay as they are, and the bar says what to do; a script that took over starts afresh.
  ctx.onInvalidated(() => (browser.runtime?.id ? life.abort() : page.outdated()));
}
