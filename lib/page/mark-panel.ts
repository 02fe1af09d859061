import type { KeyAction } from '../settings.ts';
import actGlyphs from '../look/act-glyphs.css?inline';
import { element } from './element.ts';
import { addStyles } from './host.ts';
import panelStyle from './mark-panel.css?inline';
import type { MarkView } from './mark-view.ts';
import { sealedMoreTokens } from './more-tokens.ts';

/** What a mark's panel offers; each is a key action too. */
export const MARK_ACTIONS = [
  'save',
  'tag',
  'read',
  'dismiss',
  'note',
  'open',
  'go-there',
  'differs',
  'same',
] as const satisfies KeyAction[];
export type MarkAction = (typeof MARK_ACTIONS)[number];

interface Wording {
  readonly glyph: string;
  readonly off: string;
  /** How it reads when `when` holds already. */
  readonly on?: string;
  readonly when?: (view: MarkView) => boolean;
  /** Is it a switch, which is on when `when` holds? */
  readonly isSwitch?: true;
  readonly isOfUse?: (view: MarkView) => boolean;
}

const WORDING: Readonly<Record<MarkAction, Wording>> = {
  save: {
    glyph: 'saved',
    off: 'Save',
    on: 'Remove from the library',
    when: ({ marks }) => marks.includes('saved'),
    isSwitch: true,
  },
  tag: { glyph: 'tag', off: 'Tag' },
  read: {
    glyph: 'read',
    off: 'Mark read',
    on: 'Mark unread',
    when: ({ marks }) => marks.includes('read'),
    isSwitch: true,
  },
  dismiss: {
    glyph: 'dismissed',
    off: 'Dismiss',
    on: 'Bring back',
    when: ({ marks }) => marks.includes('dismissed'),
    isSwitch: true,
  },
  note: { glyph: 'note', off: 'Note' },
  open: { glyph: 'open', off: 'Open' },
  'go-there': { glyph: 'go-there', off: 'Go to where it was met before', isOfUse: ({ leads }) => leads },
  differs: { glyph: 'differs', off: 'Not the same', isOfUse: ({ joined, asked }) => joined || asked },
  same: { glyph: 'same', off: 'Same as …', on: 'The same', when: ({ asked }) => asked },
};

/** The reason of an entry that is new and untouched. */
const NOTHING_YET = 'Not met before.';

/** Characters that the line has room for, in the narrowest letters. */
const LINE = 36;

/**
 * The row of actions with their keys, made when a mark is first pointed at. It is as large and has as many buttons
 * for every entry: what a page can feel by `elementFromPoint` stays the same.
 */
export function actionPanel(root: ShadowRoot, spot: HTMLElement, onAction: (action: MarkAction) => void) {
  const document = root.ownerDocument;
  addStyles(root, [sealedMoreTokens, actGlyphs, panelStyle]);
  const why = element(document, 'span', { class: 'why' });
  const buttons = MARK_ACTIONS.map((action) => {
    const button = actionButton(document, WORDING[action].glyph);
    button.addEventListener('click', (event) => {
      if (event.isTrusted && button.getAttribute('aria-disabled') !== 'true') onAction(action);
    });
    return [action, button] as const;
  });
  const row = element(document, 'div', { class: 'acts' }, ...buttons.map(([, button]) => button));
  const because = element(document, 'div', { class: 'because', 'aria-hidden': 'true' });
  const panel = element(
    document,
    'div',
    { class: 'panel', role: 'toolbar', 'aria-label': 'Actions' },
    why,
    because,
    row,
  );
  spot.append(panel);
  // Over the line, unless that is beyond the window’s upper edge.
  const place = () => {
    panel.toggleAttribute('data-under', false);
    panel.toggleAttribute('data-under', because.getBoundingClientRect().top < 0);
  };
  for (const reached of ['pointerenter', 'focusin']) spot.addEventListener(reached, place);
  return {
    show(view: MarkView): void {
      const reason = view.reason || NOTHING_YET;
      for (const part of [why, because]) part.setAttribute('data-says', reason);
      panel.toggleAttribute('data-long', reason.length > LINE);
      for (const [action, button] of buttons) label(button, action, view);
      // Of the marks that were reached once, only the one that is open is measured.
      if (spot.matches(':hover, :focus-within')) place();
    },
  };
}

function actionButton(document: Document, glyph: string): HTMLButtonElement {
  return element(
    document,
    'button',
    { class: 'act', type: 'button' },
    element(document, 'i', { class: `glyph glyph-${glyph}` }),
    element(document, 'span', { class: 'key', 'aria-hidden': 'true' }),
  );
}

function label(button: HTMLButtonElement, action: MarkAction, view: MarkView): void {
  const { off, on = off, when, isSwitch, isOfUse } = WORDING[action];
  const holds = when?.(view) ?? false;
  const name = holds ? on : off;
  const key = view.keys[action];
  button.setAttribute('aria-label', name);
  button.setAttribute('title', key ? `${name} (${key})` : name);
  button.setAttribute('aria-disabled', String(isOfUse?.(view) === false));
  if (isSwitch) button.setAttribute('aria-pressed', String(holds));
  button.lastElementChild?.setAttribute('data-says', key);
}
