import { defineBackground } from 'wxt/utils/define-background';
import { answerPopups } from '../components/answer-popups.ts';
import { servePages } from '../lib/background/any-page.ts';
import { serveStore } from '../lib/background/serve.ts';
import { createStoreHolder } from '../lib/background/store-holder.ts';
import { serveTabs } from '../lib/background/tabs.ts';
import { WarmIndex } from '../lib/background/warm-index.ts';

/** The one owner of the store. It may be stopped at any line: listeners first, and nothing in memory but what can be read again. */
export default defineBackground(() => {
  const withStore = createStoreHolder();
  const index = new WarmIndex(withStore);
  serveStore(withStore, index);
  answerPopups(index);
  serveTabs();
  servePages();
});
