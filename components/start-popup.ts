import { createPageFinder } from './page-finder.ts';
import { createPageModel } from './page-model.ts';
import { lazyPort } from './lazy-port.ts';
import { startLibrary } from './start-library.ts';
import { tabFinderPort } from './tab-finder-port.ts';
import { activeTabPort } from './tab-port.ts';

type StartOptions = Omit<Parameters<typeof startLibrary>[0], 'port'>;

/** All of the popup that its first rows can do without: the library, and the page under the popup. */
export function startPopup(options: StartOptions) {
  const port = lazyPort(async () => (await import('./store-port.ts')).createStorePort());
  const { view, offerUndo } = startLibrary({ ...options, port });
  const page = createPageModel(activeTabPort(), port, view.acts, view.state.query);
  const finder = createPageFinder(tabFinderPort(), page);
  void page.start().then(finder.start);
  void offerUndo();
  return { ...view, under: { page, finder } };
}
