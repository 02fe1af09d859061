import type { LibraryViewProps } from './LibraryView.tsx';
import { Blank } from './Blank.tsx';
import { PaperList } from './PaperList.tsx';
import { closestInWords } from './closest-words.ts';
import { buildingInWords, runningInWords } from './progress-words.ts';
import { listInWords } from './results-words.ts';
import { ResultsLine } from './ResultsLine.tsx';
import type { ScreenState } from './screen-state.ts';

export type FindingsProps = Pick<
  LibraryViewProps,
  'state' | 'acts' | 'events' | 'keys' | 'onEverything' | 'onHelp' | 'onFirst' | 'onNear'
>;

/** What was found, or what is there: one line, and the list; or what to do where there is nothing. */
export function Findings(props: FindingsProps) {
  const { state, acts, events, keys } = props;
  const results = state.results.value;
  const { count, open, scope, closestTo, building } = results;
  const searched = state.searched.value;
  const closest = closestTo !== undefined;
  const isAll = searched || state.loaded.value === 'all';
  if (count === 0 && !searched) return <Unsaved {...props} />;
  const leave = (step: 'search' | 'undo' | 'help') => {
    if (step === 'search') state.focusSearch.value += 1;
    else if (step === 'undo') void acts.undo();
    else props.onHelp();
  };
  return (
    <>
      <div class="findings-top">
        {closest ? (
          <p class="bulk bulk-line">{closestInWords(closestTo, count)}</p>
        ) : (
          <ResultsLine
            words={isAll ? listInWords({ papers: count, open, scope, searched, closest }) : ''}
            taggable={searched && !open ? count : undefined}
            vocabulary={state.tags.value}
            onTagAll={(tags) => void acts.actOnAll({ do: 'add-tags', tags })}
          />
        )}
        {building && building.total > 0 && searched && (
          <p class="bulk bulk-line" role="status">
            {buildingInWords(building)}
          </p>
        )}
        <Everything state={state} offered={closest} onEverything={props.onEverything} />
      </div>
      <PaperList
        results={results}
        label={scope === 'library' ? 'Your library' : 'Everything you have seen'}
        keys={keys}
        vocabulary={state.tags.value}
        current={state.current.value}
        edit={state.edit.value}
        focus={state.focusList.value}
        events={events}
        onCurrent={(key) => (state.current.value = key)}
        onLeave={leave}
        onNear={props.onNear}
      />
    </>
  );
}

/** Under 300 ms nothing is shown: then the library is either here or empty. */
function Unsaved({ state, onFirst }: FindingsProps) {
  if (state.loaded.value !== 'all') return <div class="blank" />;
  return (
    <Blank
      heading="Nothing saved yet"
      action={{ words: 'Open today’s papers on Hugging Face', onClick: onFirst }}
    >
      Point at a paper in a list and press <kbd>s</kbd>: it is kept here, and every page says that you have
      it.
    </Blank>
  );
}

interface EverythingProps {
  readonly state: ScreenState;
  readonly offered: boolean;
  readonly onEverything: () => void;
}

/** From the library to all that was ever met, and back. */
function Everything({ state, offered, onEverything }: EverythingProps) {
  const running = state.running.value;
  if (running) {
    return (
      <p class="bulk bulk-line">
        <span class="bulk-words">{runningInWords(running)}</span>
        <button type="button" class="quiet-button" onClick={running.stop}>
          Stop
        </button>
      </p>
    );
  }
  if (state.scope.value === 'everything') {
    return (
      <p class="bulk bulk-line">
        <button type="button" class="quiet-button" onClick={() => (state.scope.value = 'library')}>
          Back to the library
        </button>
      </p>
    );
  }
  if (!offered) return null;
  return (
    <p class="bulk bulk-line">
      <button type="button" class="quiet-button" onClick={onEverything}>
        Search everything ever seen
      </button>
    </p>
  );
}
