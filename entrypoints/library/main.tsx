import { render } from 'preact';
import { createBackupModel } from '../../components/backup/backup-model.ts';
import { saveFile } from '../../components/backup/save-file.ts';
import { createBackupPort } from '../../components/backup/store-backup-port.ts';
import { LibraryScreen } from '../../components/LibraryScreen.tsx';
import { liveAddedSites } from '../../components/settings/added-sites.ts';
import { liveSettings } from '../../components/settings/settings-signal.ts';
import { startPasted } from '../../components/pasted/start-pasted.ts';
import { createPastedPort } from '../../components/pasted/store-pasted-port.ts';
import { startLibrary } from '../../components/start-library.ts';
import { createStorePort } from '../../components/store-port.ts';
import { createStoreHolder } from '../../lib/background/store-holder.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../lib/look/glyphs.css';
import '../../components/library.css';
import '../../components/pasted/pasted.css';
import '../../components/settings/settings.css';
import './library-page.css';

const life = new AbortController();
const settings = liveSettings(life.signal);
const withStore = createStoreHolder();
const { view } = startLibrary({ port: createStorePort(withStore), settings, signal: life.signal });
const pasted = startPasted(createPastedPort(withStore), settings);
const backup = createBackupModel(createBackupPort(), saveFile);

const sites = liveAddedSites(life.signal);

render(
  <LibraryScreen {...view} settings={settings} sites={sites} backup={backup} pasted={pasted} />,
  document.body,
);
