import { useEffect, useState } from 'preact/hooks';
import type { PaperKey } from '../lib/papers/paper.ts';
import type { OpenBackup } from './backup/open-backup.ts';
import { HelpDialog } from './late-parts.ts';
import { late } from './late.tsx';
import type { Later } from './later.ts';
import { listKeyLines } from './list-key.ts';
import { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
import type { OpenPasted } from './pasted/open-pasted.ts';
import { pastedKeyLines } from './pasted/pasted-key.ts';
import type { AddedSites } from './settings/added-sites.ts';
import type { LiveSettings } from './settings/settings-signal.ts';

const SettingsPanel = late(async () => (await import('./settings/SettingsPanel.tsx')).SettingsPanel);

const PARTS = {
  library: 'Library',
  pasted: 'Paste a digest',
  settings: 'Settings',
  backup: 'Backup',
} as const;
type Part = keyof typeof PARTS;

interface LibraryScreenProps extends Omit<LibraryViewProps, 'onHelp' | 'tools' | 'children' | 'keys'> {
  readonly settings: LiveSettings;
  readonly sites: AddedSites;
  readonly backup: Later<OpenBackup>;
  readonly pasted: Later<OpenPasted>;
}

/** The library page: the list with more room, the settings, and the backup. */
export function LibraryScreen({ settings, sites, backup, pasted, ...view }: LibraryScreenProps) {
  const { part, rest, same } = usePart();
  const [helping, setHelping] = useState(false);
  const { keys } = settings.value;
  useEffect(() => {
    if (part === 'backup') void backup.load().then((its) => its.backup.start());
  }, [part]);
  useEffect(() => {
    if (same !== undefined) view.comparison.start(same);
  }, [same]);
  useEffect(() => {
    if (part !== 'pasted') return;
    void pasted.load().then(({ model }) => rest !== undefined && model.openKept(`text:${rest}`));
  }, [part, rest]);
  return (
    <div class="library-page">
      <header class="masthead">
        <h1>
          <img src="/icon/mark.svg" alt="" width="24" height="24" />
          Déjà Lu
        </h1>
        <nav aria-label="Parts of this page">
          {(Object.entries(PARTS) as [Part, string][]).map(([name, words]) => (
            <a key={name} href={`#${name}`} aria-current={name === part ? 'page' : undefined}>
              {words}
            </a>
          ))}
        </nav>
      </header>
      <main class={`part part-${part}`} aria-label={PARTS[part]}>
        {part === 'library' && <LibraryView {...view} keys={keys} onHelp={() => setHelping(true)} />}
        {part === 'pasted' && pasted.value && (
          <pasted.value.Panel {...pasted.value} settings={settings.value} onHelp={() => setHelping(true)} />
        )}
        {part === 'settings' && (
          <SettingsPanel settings={settings.value} sites={sites} onChange={settings.change} />
        )}
        {part === 'backup' && backup.value && <backup.value.Panel {...backup.value} />}
      </main>
      {helping && (
        <HelpDialog
          keys={part === 'pasted' ? pastedKeyLines(keys) : listKeyLines(keys)}
          onClose={() => {
            setHelping(false);
            const { state } = (part === 'pasted' && pasted.value?.model) || view;
            state.focusList.value += 1;
          }}
        />
      )}
    </div>
  );
}

interface Address {
  readonly part: Part;
  /** Which paste. */
  readonly rest?: string | undefined;
  /** The paper that is to be compared with others. */
  readonly same?: PaperKey | undefined;
}

/** The part that the address names: each has its own, so that Back works. Behind it may stand which paste, or which paper. */
function usePart(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: life.signal });
    return () => life.abort();
  }, []);
  const [name = '', rest] = hash.slice(1).split('/', 2);
  if (name === 'same' && rest !== undefined) return { part: 'library', same: decoded(rest) };
  return { part: name in PARTS ? (name as Part) : 'library', rest };
}

/** An address may be typed by hand. */
function decoded(text: string): PaperKey {
  try {
    return decodeURIComponent(text) as PaperKey;
  } catch {
    return text as PaperKey;
  }
}
