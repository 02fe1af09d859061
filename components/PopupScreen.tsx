import { useState } from 'preact/hooks';
import { HelpDialog } from './HelpDialog.tsx';
import { Icon } from './Icon.tsx';
import { listKeyLines } from './list-key.ts';
import { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
import type { PageFinder } from './page-finder.ts';
import { PageFinderLine } from './PageFinderLine.tsx';
import type { PageModel } from './page-model.ts';
import { PageLine } from './PageLine.tsx';
import type { LiveSettings } from './settings/settings-signal.ts';

interface PopupScreenProps extends Omit<LibraryViewProps, 'keys' | 'onHelp' | 'tools' | 'children'> {
  readonly page: PageModel;
  readonly finder: PageFinder;
  readonly settings: Pick<LiveSettings, 'value'>;
  /** Address of the library page. */
  readonly libraryUrl: string;
}

/** The popup: the search, one line about the page under it, the library. */
export function PopupScreen({ page, finder, libraryUrl, settings, ...view }: PopupScreenProps) {
  const [helping, setHelping] = useState(false);
  const { keys } = settings.value;
  const counts = page.page.value?.counts;
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
        {counts && counts.papers > 0 && (
          <PageLine
            counts={counts}
            mentions={page.page.value?.mentions ?? 0}
            byLinks={page.page.value?.by === 'links'}
            matching={page.matching.value?.length}
            vocabulary={view.state.tags.value}
            onSaveNew={() => void page.saveNew()}
            onTagMatching={(tags) => void page.tagMatching(tags)}
          />
        )}
        <PageFinderLine finder={finder} isMarked={(counts?.papers ?? 0) > 0} />
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
