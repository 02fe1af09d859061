import { useEffect, useRef } from 'preact/hooks';
import type { BarActions, BarView } from '../../lib/page/bar-view.ts';
import type { Settings, Treatment } from '../../lib/settings.ts';

export type OpenMenu = 'duplicates' | 'read' | 'more';

interface Choice {
  readonly label: string;
  /** Left out where the choice is an act and not a state. */
  readonly chosen?: boolean;
  readonly choose: () => void;
}

interface BarMenuProps {
  readonly menu: OpenMenu;
  readonly view: BarView;
  readonly actions: BarActions;
  readonly onClose: () => void;
}

/** What a part of the bar offers: arrows move, Enter chooses, Escape and leaving close it. */
export function BarMenu({ menu, view, actions, onClose }: BarMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = box.current?.querySelector<HTMLElement>('[aria-checked=true]');
    (chosen ?? box.current?.querySelector<HTMLElement>('button'))?.focus();
  }, [menu]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (!moveFocus(box.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) onClose();
  };
  const choices = menu === 'more' ? moreChoices(view, actions) : treatments(menu, view.settings, actions);
  return (
    <div
      class="menu"
      role="menu"
      ref={box}
      aria-label={NAMES[menu]}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <p class="menu-name">{NAMES[menu]}</p>
      {choices.map(({ label, chosen, choose }) => (
        <button
          key={label}
          type="button"
          role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
          {...(chosen !== undefined && { 'aria-checked': chosen })}
          onClick={() => {
            choose();
            onClose();
          }}
        >
          <i class="glyph glyph-read" />
          {label}
        </button>
      ))}
    </div>
  );
}

const NAMES: Readonly<Record<OpenMenu, string>> = {
  duplicates: 'Papers met before',
  read: 'Papers read or dismissed',
  more: 'This page',
};

const TREATMENTS: readonly (readonly [Treatment, string])[] = [
  ['mark', 'Mark'],
  ['dim', 'Dim'],
  ['hide', 'Hide (the page can notice)'],
];

function treatments(what: 'duplicates' | 'read', settings: Settings, actions: BarActions): Choice[] {
  return TREATMENTS.map(([how, label]) => ({
    label,
    chosen: settings[what] === how,
    choose: () => actions.treat(what, how),
  }));
}

function moreChoices({ settings }: BarView, actions: BarActions): Choice[] {
  return [
    { label: 'Save all new', choose: actions.saveAllNew },
    { label: 'Mark the rest as seen', choose: actions.markRestSeen },
    { label: 'Keys', choose: actions.help },
    ...(['left', 'middle', 'right'] as const)
      .filter((side) => side !== settings.bar.side)
      .map((side) => ({ label: `Move to the ${side}`, choose: () => actions.place({ side }) })),
    { label: 'Collapse', choose: () => actions.place({ collapsed: true }) },
  ];
}

/** @returns whether the key moved the keyboard within the menu. */
function moveFocus(box: HTMLElement | null, key: string): boolean {
  const buttons = [...(box?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (target === undefined) return false;
  buttons[(target + buttons.length) % buttons.length]?.focus();
  return true;
}
