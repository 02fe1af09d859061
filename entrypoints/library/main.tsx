import { render } from 'preact';
import { loadLateParts } from '../../components/late-parts.ts';
import { later } from '../../components/later.ts';
import { lazyPort } from '../../components/lazy-port.ts';
import { LibraryScreen } from '../../components/LibraryScreen.tsx';
import { liveAddedSites } from '../../components/settings/added-sites.ts';
import { liveSettings } from '../../components/settings/settings-signal.ts';
import { startLibrary } from '../../components/start-library.ts';
import { wakeStore } from '../../lib/store/wake-store.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/more-tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../lib/look/glyphs.css';
import '../../components/library.css';
import '../../components/pasted/pasted.css';
import '../../components/settings/settings.css';
import './library-page.css';

const life = new AbortController();
const settings = liveSettings(life.signal);
wakeStore();
const withStore = import('../../lib/background/store-holder.ts').then((its) => its.createStoreHolder());
const port = lazyPort(
  import('../../components/store-port.ts').then(async (its) => its.createStorePort(await withStore)),
);
const { view, listed } = startLibrary({ port, settings, signal: life.signal });
const pasted = later(async () => {
  const { openPasted } = await import('../../components/pasted/open-pasted.ts');
  return openPasted(await withStore, settings);
});
const backup = later(async () => (await import('../../components/backup/open-backup.ts')).openBackup());
const sites = liveAddedSites(life.signal);

render(
  <LibraryScreen {...view} settings={settings} sites={sites} backup={backup} pasted={pasted} />,
  document.body,
);
void listed.then(loadLateParts);
