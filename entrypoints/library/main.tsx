import { render } from 'preact';
import { createBackupModel } from '../../components/backup/backup-model.ts';
import { saveFile } from '../../components/backup/save-file.ts';
import { createBackupPort } from '../../components/backup/store-backup-port.ts';
import { LibraryScreen } from '../../components/LibraryScreen.tsx';
import { liveAddedSites } from '../../components/settings/added-sites.ts';
import { liveSettings } from '../../components/settings/settings-signal.ts';
import { startLibrary } from '../../components/start-library.ts';
import { createStorePort } from '../../components/store-port.ts';
import '../../lib/look/tokens.css';
import '../../lib/look/base.css';
import '../../lib/look/fields.css';
import '../../components/library.css';
import '../../components/settings/settings.css';
import './library-page.css';

const life = new AbortController();
const settings = liveSettings(life.signal);
const { view } = startLibrary({ port: createStorePort(), settings, signal: life.signal });
const backup = createBackupModel(createBackupPort(), saveFile);

render(
  <LibraryScreen {...view} settings={settings} sites={liveAddedSites(life.signal)} backup={backup} />,
  document.body,
);
