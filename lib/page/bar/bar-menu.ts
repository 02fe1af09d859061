import { keyName } from '../../keys/key-words.ts';
import type { Settings } from '../../settings.ts';
import { element } from '../element.ts';
import type { BarActions } from './bar-view.ts';
import { button } from './button.ts';
import { choicesOf, MENU_NAMES, type Choice, type MenuName } from './menu-choices.ts';
import { setAttribute } from './set-attribute.ts';
import { fixedWords, keyCap } from './words.ts';

interface OpenMenu {
  readonly opener: HTMLButtonElement;
  readonly node: HTMLElement;
  readonly lines: readonly (readonly [Choice, HTMLButtonElement])[];
}

/**
 * The menu that stands over `place` while it is open: arrows move, Enter chooses, Escape and leaving close it, and the
 * keyboard goes back to the button that opened it. It is built when it opens, and then only told what is chosen.
 */
export function barMenu(document: Document, place: HTMLElement, actions: BarActions) {
  let open: OpenMenu | undefined;

  function close(): void {
    const closing = open;
    open = undefined;
    closing?.opener.setAttribute('aria-expanded', 'false');
    closing?.node.remove();
  }

  function giveBack(): void {
    const opener = open?.opener;
    close();
    opener?.focus();
  }

  function show(name: MenuName, opener: HTMLButtonElement, settings: Settings): void {
    const lines = choicesOf(name, settings).map((choice) => [choice, line(choice, settings)] as const);
    const title = element(
      document,
      'p',
      { class: 'menu-name', 'aria-hidden': 'true' },
      fixedWords(document, MENU_NAMES[name]),
    );
    const node = element(document, 'div', { class: 'menu', role: 'menu', 'aria-label': MENU_NAMES[name] });
    node.append(title, ...lines.map(([, made]) => made));
    node.style.setProperty('--from', `${opener.offsetLeft}px`);
    open = { opener, node, lines };
    opener.setAttribute('aria-expanded', 'true');
    check(settings);
    place.append(node);
    (lines.find(([choice]) => choice.isChosen?.(settings)) ?? lines[0])?.[1].focus();
  }

  function line(choice: Choice, { keys }: Settings): HTMLButtonElement {
    const { label, isChosen, startsGroup, key } = choice;
    const choose = () => {
      giveBack();
      choice.choose(actions);
    };
    const made = button(
      document,
      {
        role: isChosen ? 'menuitemradio' : 'menuitem',
        tabindex: '-1',
        class: startsGroup ? 'starts-group' : undefined,
      },
      choose,
      fixedWords(document, label),
    );
    if (isChosen) made.prepend(element(document, 'i', { class: 'glyph glyph-read' }));
    if (key && keys[key]) made.append(keyCap(document, keyName(keys[key])));
    return made;
  }

  function check(settings: Settings): void {
    for (const [{ isChosen }, made] of open?.lines ?? [])
      if (isChosen) setAttribute(made, 'aria-checked', String(isChosen(settings)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) return;
    if (event.key === 'Tab') return giveBack();
    if (event.key === 'Escape') giveBack();
    else if (!moveFocus(open.lines, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  place.addEventListener('keydown', onKeyDown);
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!document.hasFocus()) return;
    const stays = relatedTarget instanceof Node && open?.node.contains(relatedTarget);
    if (open && !stays && relatedTarget !== open.opener) close();
  });
  return {
    toggle(name: MenuName, opener: HTMLButtonElement, settings: Settings): void {
      const isOpen = open?.opener === opener;
      close();
      if (!isOpen) show(name, opener, settings);
    },
    check,
    close,
    hasKeys: (active: Element | null) =>
      open !== undefined && active !== null && (active === open.opener || open.node.contains(active)),
  };
}

/** @returns whether the key moved the keyboard within the menu. */
function moveFocus(lines: OpenMenu['lines'], { target, key }: KeyboardEvent): boolean {
  const buttons = lines.map(([, made]) => made);
  const at = buttons.findIndex((made) => made === target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (to === undefined) return false;
  buttons[(to + buttons.length) % buttons.length]?.focus();
  return true;
}
