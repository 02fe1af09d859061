import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage, onMessage } from '../../lib/messages/protocol.ts';
import { troubleInWords } from '../../lib/messages/trouble-words.ts';
import { answerThePopup } from '../../lib/page/answer-popup.ts';
import { say } from '../../lib/page/background.ts';
import { createBar } from '../../lib/page/bar/create-bar.ts';
import { createReaders } from '../../lib/page/readers.ts';
import { startPage } from '../../lib/page/start-page.ts';
import { settings } from '../../lib/settings.ts';

/** Named in the manifest once for each site (`lib/build/site-scripts.ts`), after the script that brings its reader. */
export default defineContentScript({ matches: [], registration: 'runtime', main });

async function main(ctx: ContentScriptContext): Promise<void> {
  const life = new AbortController();
  const { signal } = life;
  const readers = createReaders({
    onOffer: () => page.moved(),
    onNothing: () => say(() => sendMessage('readByLinks', undefined)),
  });
  let current = await settings.getValue();
  const page = startPage({
    document,
    readers,
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
  onMessage('enter', () => page.enter());
  onMessage('findPapers', () => {
    readers.ask(new URL(location.href));
    page.moved();
  });
  answerThePopup(page);
  ctx.addEventListener(window, 'wxt:locationchange', page.moved);
  // After an update the marks stay as they are, and the bar says what to do; a script that took over starts afresh.
  ctx.onInvalidated(() => (browser.runtime?.id ? life.abort() : page.outdated()));
}
