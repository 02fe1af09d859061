import { defineBackground } from 'wxt/utils/define-background';
import { servePages } from '../lib/background/any-page.ts';
import { serveStore } from '../lib/background/serve.ts';
import { serveTabs } from '../lib/background/tabs.ts';

/** The one owner of the store. It may be stopped at any line: listeners first, and nothing kept in memory. */
export default defineBackground(() => {
  serveStore();
  serveTabs();
  servePages();
});
