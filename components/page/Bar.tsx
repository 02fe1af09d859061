import { useEffect, useRef, useState } from 'preact/hooks';
import { countsInWords } from '../../lib/digest/counts.ts';
import type { BarActions, BarView } from '../../lib/page/bar-view.ts';
import { BarMenu, type OpenMenu } from './BarMenu.tsx';
import { BarPanel } from './BarPanel.tsx';

export interface BarProps {
  readonly view: BarView;
  readonly actions: BarActions;
}

/**
 * The one bar of a page. Each part is as wide as its widest text could be on a page of so many papers: what it says of
 * the reader cannot be measured from outside. Words stand in `data-says`, where a page's `window.find` does not look.
 */
export function Bar({ view, actions }: BarProps) {
  const { counts, settings, look } = view;
  const [menu, setMenu] = useState<OpenMenu>();
  const { collapsed, side } = settings.bar;
  return (
    <div
      class="bar"
      role="region"
      aria-label={countsInWords(counts)}
      data-scheme={look.scheme}
      data-side={side}
      style={{ '--digits': String(counts.papers).length }}
    >
      {view.panel && <BarPanel panel={view.panel} actions={actions} keys={settings.keys} />}
      <Notices view={view} actions={actions} />
      {view.isList && counts.papers > 0 && (
        <div class="line-place">
          {menu && <BarMenu menu={menu} view={view} actions={actions} onClose={() => setMenu(undefined)} />}
          {collapsed ? (
            <CollapsedLine left={counts.left} onOpen={() => actions.place({ collapsed: false })} />
          ) : (
            <Line view={view} actions={actions} menu={menu} onMenu={setMenu} />
          )}
        </div>
      )}
    </div>
  );
}

function CollapsedLine({ left, onOpen }: { left: number; onOpen: () => void }) {
  return (
    <div class="line">
      <button class="part number" type="button" aria-label={`${left} left. Open the bar`} onClick={onOpen}>
        <i class="glyph glyph-new" />
        <span data-says={left} />
      </button>
    </div>
  );
}

interface LineProps extends BarProps {
  readonly menu: OpenMenu | undefined;
  readonly onMenu: (menu: OpenMenu | undefined) => void;
}

function Line({ view, actions, menu, onMenu }: LineProps) {
  const { counts, resumes, settings } = view;
  const toggle = (next: OpenMenu) => onMenu(menu === next ? undefined : next);
  return (
    <div class="line">
      <button
        class="part new"
        type="button"
        aria-label={`${counts.new} new. Next new paper`}
        onClick={actions.nextNew}
      >
        <i class="glyph glyph-new" />
        <span data-says={`${counts.new} new`} />
      </button>
      <MenuButton
        name="duplicates"
        open={menu}
        onToggle={toggle}
        label={`${counts.duplicates} again, ${settings.duplicates}`}
      >
        <i class="glyph glyph-duplicate" />
        <span data-says={`${counts.duplicates} again`} />
      </MenuButton>
      <MenuButton name="read" open={menu} onToggle={toggle} label={`${counts.read} read, ${settings.read}`}>
        <i class="glyph glyph-read" />
        <span data-says={`${counts.read} read`} />
      </MenuButton>
      <button
        class="part left"
        type="button"
        aria-label={`${counts.left} left. ${resumes ? 'Resume where you stopped' : 'Next one left'}`}
        title={resumes ? 'Resume where you stopped' : 'Next one left'}
        onClick={actions.nextLeft}
      >
        <span data-says={`${counts.left} left`} />
        <i class="glyph glyph-next" />
      </button>
      <MenuButton name="more" open={menu} onToggle={toggle} label="More">
        <i class="glyph glyph-more" />
      </MenuButton>
    </div>
  );
}

interface MenuButtonProps {
  readonly name: OpenMenu;
  readonly open: OpenMenu | undefined;
  readonly label: string;
  readonly onToggle: (menu: OpenMenu) => void;
  readonly children: preact.ComponentChildren;
}

function MenuButton({ name, open, label, onToggle, children }: MenuButtonProps) {
  return (
    <button
      class={`part ${name}`}
      type="button"
      aria-haspopup="menu"
      aria-expanded={open === name}
      aria-label={label}
      onClick={() => onToggle(name)}
    >
      {children}
    </button>
  );
}

/** How long a notice stays, in milliseconds, unless it is pointed at or has the keyboard. */
const NOTICE_STAYS = 8000;

function Notices({ view: { trouble, done, hidden, settings }, actions }: BarProps) {
  const { keys } = settings;
  return (
    <div class="notices" role="status">
      {trouble && <p class="notice trouble">{trouble}</p>}
      {done && (
        <DoneNotice key={done.change ?? done.label} done={done} undoKey={keys.undo} actions={actions} />
      )}
      {hidden > 0 && (
        <p class="notice">
          <span data-says={`${hidden} hidden.`} />
          <button class="link" type="button" onClick={actions.showHidden}>
            Show{keys['show-hidden'] && <kbd>{keys['show-hidden']}</kbd>}
          </button>
        </p>
      )}
    </div>
  );
}

interface DoneNoticeProps {
  readonly done: NonNullable<BarView['done']>;
  readonly undoKey: string;
  readonly actions: BarActions;
}

function DoneNotice({ done, undoKey, actions }: DoneNoticeProps) {
  const { change } = done;
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!notice.current?.matches(':hover, :focus-within')) actions.dismissDone();
    }, NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="notice" ref={notice}>
      <span data-says={done.label} />
      {change !== undefined && (
        <button class="link" type="button" onClick={() => actions.undo(change)}>
          Undo{undoKey && <kbd>{undoKey}</kbd>}
        </button>
      )}
    </p>
  );
}
