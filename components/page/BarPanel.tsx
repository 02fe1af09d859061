import { useEffect, useRef } from 'preact/hooks';
import type { BarActions, Panel, Spot } from '../../lib/page/bar-view.ts';
import type { Settings } from '../../lib/settings.ts';
import { KeyHelp } from '../KeyHelp.tsx';
import { NoteField } from '../NoteField.tsx';
import { TagField } from '../TagField.tsx';
import { pageKeyLines } from '../key-words.ts';

interface BarPanelProps {
  readonly panel: Panel;
  readonly actions: BarActions;
  readonly keys: Settings['keys'];
}

/** What is written next to an entry: it stands in the bar's root, over the page, and moves nothing. */
export function BarPanel({ panel, actions, keys }: BarPanelProps) {
  if (panel.kind === 'help') return <HelpPanel keys={keys} onClose={actions.closePanel} />;
  return (
    <div
      class="panel"
      role="dialog"
      aria-label={panel.kind === 'tag' ? 'Tags' : 'Note'}
      style={near(panel.at)}
    >
      <p class="panel-title" dir="auto" data-says={panel.title} />
      {panel.kind === 'tag' ? (
        <TagField
          tags={panel.tags}
          vocabulary={panel.vocabulary}
          label={`Tags of ${panel.title}`}
          onDone={actions.finishTags}
          onCancel={actions.closePanel}
        />
      ) : (
        <NoteField note={panel.note} onDone={actions.finishNote} onCancel={actions.closePanel} />
      )}
    </div>
  );
}

function HelpPanel({ keys, onClose }: { keys: Settings['keys']; onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== keys.help) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div class="panel help" role="dialog" aria-label="Keys" onKeyDown={onKeyDown}>
      <p class="panel-title">Keys on a digest</p>
      <KeyHelp keys={pageKeyLines(keys)} />
      <button class="link" type="button" ref={close} onClick={onClose}>
        Close<kbd>Esc</kbd>
      </button>
    </div>
  );
}

/** Width and greatest height of the panel, in pixels; the same in `bar.css`. */
const WIDTH = 320;
const HEIGHT = 260;

/** Below the entry where there is room, and always inside the window. */
function near({ x, y }: Spot): Record<string, string> {
  const left = Math.max(8, Math.min(x, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(y + 4, window.innerHeight - HEIGHT - 8));
  return { left: `${left}px`, top: `${top}px` };
}
