import './library-rest.css';
import type { ComponentChildren } from 'preact';
import type { Settings } from '../lib/settings.ts';
import { Announcer } from './Announcer.tsx';
import { Findings } from './Findings.tsx';
import { CompareDialog, Toast } from './late-parts.ts';
import type { Comparison } from './comparing.ts';
import type { LibraryActs } from './library-acts.ts';
import { listInWords } from './results-words.ts';
import type { RowEvents } from './PaperRow.tsx';
import type { ScreenState } from './screen-state.ts';
import { SearchField } from './SearchField.tsx';
import { TroubleNote } from './TroubleNote.tsx';

export interface LibraryViewProps {
  readonly state: ScreenState;
  readonly acts: Pick<LibraryActs, 'actOnAll' | 'undo'>;
  readonly events: RowEvents;
  readonly keys: Settings['keys'];
  readonly comparison: Comparison;
  readonly onEverything: () => void;
  /** These rows are on the screen, or nearly. */
  readonly onNear: (from: number, to: number) => void;
  /** Opens the first of what was found. */
  readonly onEnter: () => void;
  readonly onHelp: () => void;
  /** Opens a page of papers, for a reader who has none yet. */
  readonly onFirst: () => void;
  /** Beside the search. */
  readonly tools?: ComponentChildren;
  /** Between search and list. */
  readonly children?: ComponentChildren;
}

/** The search and the library under it: the popup, and the first part of the library page. */
export function LibraryView(props: LibraryViewProps) {
  const { state, acts, keys } = props;
  return (
    <div class="library" onKeyDown={(event) => takeUndo(event, acts)}>
      <div class="library-top">
        <SearchField
          query={state.query.value}
          label="Search your library"
          focus={state.focusSearch.value}
          complete={state.complete}
          onQuery={(query) => {
            state.query.value = query;
            state.current.value = undefined;
          }}
          onDown={() => (state.focusList.value += 1)}
          onEnter={props.onEnter}
        />
        {props.tools}
      </div>
      {state.trouble.value ? (
        <TroubleNote trouble={state.trouble.value} />
      ) : (
        <>
          {props.children}
          <Findings {...props} />
        </>
      )}
      {state.said.value && (
        <Toast said={state.said.value} undoKey={keys.undo} onGone={() => (state.said.value = undefined)} />
      )}
      {state.comparing.value && (
        <CompareDialog comparing={state.comparing.value} comparison={props.comparison} />
      )}
      <Announcer words={spoken(state)} />
    </div>
  );
}

/** Ctrl+Z outside a text field takes back the newest change. */
function takeUndo(event: KeyboardEvent, acts: LibraryViewProps['acts']): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (typing || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void acts.undo();
}

function spoken(state: ScreenState): string {
  if (state.said.value) return state.said.value.words;
  if (!state.searched.value) return '';
  const { scope, count, open, closestTo } = state.results.value;
  const closest = closestTo !== undefined;
  return listInWords({ papers: count, open, scope, searched: true, closest });
}
