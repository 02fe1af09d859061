import { render } from 'preact';
import { browser } from 'wxt/browser';
import { loadPressedParts, loadResultParts } from '../../components/late-parts.ts';
import { PopupScreen } from '../../components/PopupScreen.tsx';
import { recentsIn } from '../../components/recents.ts';
import { createReaderPlace } from '../../components/screen-state.ts';
import { liveSettings } from '../../components/settings/settings-signal.ts';
import { waitingView } from '../../components/waiting-view.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../components/library.css';
import './popup.css';

const life = new AbortController();
const settings = liveSettings(life.signal);
const place = createReaderPlace();

const rest = import('../../components/start-popup.ts').then(({ startPopup }) =>
  startPopup({ settings, place, signal: life.signal }),
);
const draw = (view: Omit<Parameters<typeof PopupScreen>[0], 'settings' | 'libraryUrl'>) =>
  render(
    <PopupScreen {...view} settings={settings} libraryUrl={browser.runtime.getURL('/library.html')} />,
    document.body,
  );

performance.mark('start');
draw(waitingView(place, recentsIn(localStorage).read(), rest));
performance.mark('drawn');
void Promise.all([rest, loadResultParts()])
  .then(([view]) => draw(view))
  .then(loadPressedParts);
