import actGlyphs from '../../look/act-glyphs.css?inline';
import fields from '../../look/fields.css?inline';
import { addStyles } from '../host.ts';
import { keepFromPage } from '../keep-from-page.ts';
import { sealedMoreTokens } from '../more-tokens.ts';
import { barMenu } from './bar-menu.ts';
import { barPanel } from './bar-panel.ts';
import restStyle from './bar-rest.css?inline';
import type { BarActions, BarRest, BarRoom, BarView } from './bar-view.ts';
import { notices } from './notices.ts';

/** What happens where something is typed. */
const TYPED = ['beforeinput', 'input', 'copy', 'cut', 'paste'];

/** Menus, panels, and notices with something to press: what a bar has besides its line, until the signal ends. */
export function barRest(
  document: Document,
  room: BarRoom,
  actions: BarActions,
  signal: AbortSignal,
): BarRest {
  addStyles(room.root, [sealedMoreTokens, fields, actGlyphs, restStyle]);
  keepFromPage(room.root, TYPED);
  const menu = barMenu(document, room.line, actions);
  const panel = barPanel(document, room.root, actions);
  const said = notices(document, signal, actions, room.say);
  let settings: BarView['settings'] | undefined;
  room.notices.append(...said.nodes);
  room.bar.append(panel.node);

  return {
    show(view) {
      ({ settings } = view);
      menu.check(settings);
      if (settings.bar.collapsed) menu.close();
      said.show(view);
      panel.show(view);
    },
    press(part, pressed) {
      if (part === 'next-new') actions.nextNew();
      else if (part === 'next-left') actions.nextLeft();
      else if (part === 'open') actions.place({ collapsed: false });
      else if (settings) menu.toggle(part, pressed, settings);
    },
    closeMenu: menu.close,
    hasKeys: (active) => panel.hasKeys(active) || menu.hasKeys(active),
  };
}
