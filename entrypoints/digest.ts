import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage, sendMessage } from '../lib/messages/page-messages.ts';
import { answerThePopup } from '../lib/page/answer-popup.ts';
import { onAddressChange } from '../lib/page/address.ts';
import { takeOver } from '../lib/page/take-over.ts';
import { createReaders } from '../lib/page/readers.ts';
import { startPage } from '../lib/page/start-page.ts';
import { settings } from '../lib/settings.ts';

/** Named in the manifest once for each site (`lib/build/site-scripts.ts`), after the script that brings its reader. */
export default defineUnlistedScript({ main });

async function main(): Promise<void> {
  const life = takeOver(document);
  const { signal } = life;
  const readers = createReaders({
    onOffer: () => page.moved(),
    bringAnyPage: () => sendMessage('readByLinks', undefined).catch(() => undefined),
  });
  let current = await settings.getValue();
  const page = startPage({
    document,
    readers,
    signal,
    settings: () => current,
    changeSettings: (change) => void settings.setValue({ ...current, ...change }),
    onReplaced: () => life.abort(),
  });
  const stopWatching = settings.watch((next) => {
    current = next;
    page.show();
  });
  signal.addEventListener('abort', stopWatching);
  onMessage('changed', signal, () => page.session.refresh());
  onMessage('enter', signal, page.enter);
  onMessage('findPapers', signal, () => {
    readers.ask(new URL(location.href));
    page.moved();
  });
  answerThePopup(page, signal);
  onAddressChange(window, signal, page.moved);
}
