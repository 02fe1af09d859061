import { render } from 'preact';
import { browser } from 'wxt/browser';
import { lazyPort } from '../../components/lazy-port.ts';
import { createPageFinder } from '../../components/page-finder.ts';
import { createPageModel } from '../../components/page-model.ts';
import { PopupScreen } from '../../components/PopupScreen.tsx';
import { liveSettings } from '../../components/settings/settings-signal.ts';
import { startLibrary } from '../../components/start-library.ts';
import { tabFinderPort } from '../../components/tab-finder-port.ts';
import { activeTabPort } from '../../components/tab-port.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../components/library.css';
import './popup.css';

const life = new AbortController();
const port = lazyPort(async () => (await import('../../components/store-port.ts')).createStorePort());
const settings = liveSettings(life.signal);
const { view, offerUndo } = startLibrary({ port, settings, signal: life.signal });
const page = createPageModel(activeTabPort(), port, view.acts, view.state.query);
const finder = createPageFinder(tabFinderPort(), page);

render(
  <PopupScreen
    {...view}
    settings={settings}
    page={page}
    finder={finder}
    libraryUrl={browser.runtime.getURL('/library.html')}
  />,
  document.body,
);
void page.start().then(finder.start);
void offerUndo();
