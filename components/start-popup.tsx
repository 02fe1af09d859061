import { render } from 'preact';
import { browser } from 'wxt/browser';
import { lazyPort } from './lazy-port.ts';
import { loadLateParts } from './late-parts.ts';
import { createPageFinder } from './page-finder.ts';
import { createPageModel } from './page-model.ts';
import type { LibraryPort } from './library-port.ts';
import { PopupScreen } from './PopupScreen.tsx';
import type { Results } from './results.ts';
import { liveSettings } from './settings/settings-signal.ts';
import { startLibrary } from './start-library.ts';
import { tabFinderPort } from './tab-finder-port.ts';
import { activeTabPort } from './tab-port.ts';

/**
 * The whole popup, over what stands in `place` already: the search field, which the reader may be typing in, and the
 * rows of the last time.
 * @param store on its way: its code is the largest part.
 * @param found what was typed has been answered with this already
 */
export function startPopup(place: HTMLElement, store: Promise<LibraryPort>, found?: Results): void {
  const life = new AbortController();
  const port = lazyPort(store);
  const settings = liveSettings(life.signal);
  const query = place.querySelector<HTMLInputElement>('.search-input')?.value ?? '';
  const { view, listed, offerUndo } = startLibrary({
    port,
    settings,
    query,
    signal: life.signal,
    ...(found && { found }),
  });
  const page = createPageModel(activeTabPort(), port, view.acts, view.state.query);
  const finder = createPageFinder(tabFinderPort(), page);
  render(
    <PopupScreen
      {...view}
      settings={settings}
      under={{ page, finder }}
      libraryUrl={browser.runtime.getURL('/library.html')}
    />,
    place,
  );
  void page.start().then(finder.start);
  void offerUndo();
  void listed.then(loadLateParts);
}
