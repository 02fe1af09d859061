import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { HelpDialog } from './late-parts.ts';
import { listKeyLines } from './list-key.ts';
import { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
import { PageLines, type PageLinesProps } from './PageLines.tsx';
import type { LiveSettings } from './settings/settings-signal.ts';

interface PopupScreenProps extends Omit<LibraryViewProps, 'keys' | 'onHelp' | 'tools' | 'children'> {
  /** The page under the popup. */
  readonly under: Pick<PageLinesProps, 'page' | 'finder'>;
  readonly settings: Pick<LiveSettings, 'value'>;
  /** Address of the library page. */
  readonly libraryUrl: string;
}

/** The popup: the search, one line about the page under it, the library. */
export function PopupScreen({ under, libraryUrl, settings, ...view }: PopupScreenProps) {
  const [helping, setHelping] = useState(false);
  const { keys } = settings.value;
  return (
    <main class="popup">
      <h1 class="unseen">Déjà Lu</h1>
      <LibraryView
        {...view}
        keys={keys}
        onHelp={() => setHelping(true)}
        tools={
          <>
            <button
              type="button"
              class="icon-button"
              title="Keys (?)"
              aria-label="Keys"
              onClick={() => setHelping(true)}
            >
              <Icon name="help" />
            </button>
            <a
              class="icon-button"
              href={libraryUrl}
              target="_blank"
              rel="noreferrer"
              title="Library, settings and backup"
              aria-label="Library, settings and backup"
            >
              <Icon name="library" />
            </a>
          </>
        }
      >
        <PageLines {...under} vocabulary={view.state.tags.value} />
      </LibraryView>
      {helping && (
        <HelpDialog
          keys={listKeyLines(keys)}
          onClose={() => {
            setHelping(false);
            view.state.focusList.value += 1;
          }}
        />
      )}
    </main>
  );
}
