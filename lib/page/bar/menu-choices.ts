import type { KeyAction, Settings, Treatment } from '../../settings.ts';
import type { BarActions } from './bar-view.ts';

export type MenuName = 'duplicates' | 'read' | 'more';

export const MENU_NAMES: Readonly<Record<MenuName, string>> = {
  duplicates: 'Papers met before',
  read: 'Papers read or dismissed',
  more: 'This page',
};

/** One line of a menu. */
export interface Choice {
  readonly label: string;
  /** Left out where the choice is an act and not a state. */
  readonly isChosen?: (settings: Settings) => boolean;
  /** The key that does it too. */
  readonly key?: KeyAction;
  /** Set apart from the lines before. */
  readonly startsGroup?: boolean;
  readonly choose: (actions: BarActions) => void;
}

/** What a part of the bar offers. */
export function choicesOf(menu: MenuName, settings: Settings): readonly Choice[] {
  return menu === 'more' ? moreChoices(settings) : treatments(menu);
}

const TREATMENTS: readonly (readonly [Treatment, string])[] = [
  ['mark', 'Mark'],
  ['dim', 'Dim'],
  ['hide', 'Hide (the page can notice)'],
];

function treatments(what: 'duplicates' | 'read'): Choice[] {
  return TREATMENTS.map(([how, label]) => ({
    label,
    isChosen: (settings) => settings[what] === how,
    choose: (actions) => actions.treat(what, how),
  }));
}

function moreChoices({ bar }: Settings): Choice[] {
  const sides = (['left', 'middle', 'right'] as const).filter((side) => side !== bar.side);
  return [
    { label: 'Save all new', choose: (actions) => actions.saveAllNew() },
    { label: 'Mark the rest as seen', choose: (actions) => actions.markRestSeen() },
    { label: 'Library', startsGroup: true, choose: (actions) => actions.library() },
    { label: 'Keys', key: 'help', choose: (actions) => actions.help() },
    ...sides.map((side, index) => ({
      label: `Move to the ${side}`,
      startsGroup: index === 0,
      choose: (actions: BarActions) => actions.place({ side }),
    })),
    { label: 'Collapse', choose: (actions) => actions.place({ collapsed: true }) },
  ];
}
