import type { KeyAction } from '../settings.ts';
import actGlyphs from '../look/act-glyphs.css?inline';
import { element } from './element.ts';
import { addStyles } from './host.ts';
import panelStyle from './mark-panel.css?inline';
import type { MarkView } from './mark-view.ts';

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
] as const satisfies KeyAction[];
export type MarkAction = (typeof MARK_ACTIONS)[number];

interface Wording {
  readonly glyph: string;
  readonly off: string;
  /** How it reads when `when` holds already. */
  readonly on?: string;
  readonly when?: (view: MarkView) => boolean;
}

const WORDING: Readonly<Record<MarkAction, Wording>> = {
  save: {
    glyph: 'saved',
    off: 'Save',
    on: 'Remove from the library',
    when: ({ marks }) => marks.includes('saved'),
  },
  tag: { glyph: 'tag', off: 'Tag' },
  read: {
    glyph: 'read',
    off: 'Mark read',
    on: 'Mark unread',
    when: ({ marks }) => marks.includes('read'),
  },
  dismiss: {
    glyph: 'dismissed',
    off: 'Dismiss',
    on: 'Bring back',
    when: ({ marks }) => marks.includes('dismissed'),
  },
  note: { glyph: 'note', off: 'Note' },
  open: { glyph: 'open', off: 'Open' },
  'go-there': { glyph: 'go-there', off: 'Go to where it was met before' },
  differs: { glyph: 'differs', off: 'Same as …', on: 'Not the same', when: ({ joined }) => joined },
};

/** The reason of an entry that is new and untouched. */
const NOTHING_YET = 'Not met before.';

/**
 * The row of actions with their keys, made when a mark is first pointed at. It is as large and has as many buttons
 * for every entry: what a page can feel by `elementFromPoint` stays the same.
 */
export function actionPanel(root: ShadowRoot, spot: HTMLElement, onAction: (action: MarkAction) => void) {
  const document = root.ownerDocument;
  addStyles(root, [actGlyphs, panelStyle]);
  const why = element(document, 'span', { class: 'why' });
  const buttons = MARK_ACTIONS.map((action) => {
    const button = actionButton(document, WORDING[action].glyph);
    button.addEventListener('click', (event) => {
      if (event.isTrusted && button.getAttribute('aria-disabled') !== 'true') onAction(action);
    });
    return [action, button] as const;
  });
  const row = element(document, 'div', { class: 'acts' }, ...buttons.map(([, button]) => button));
  spot.append(
    element(document, 'div', { class: 'panel', role: 'toolbar', 'aria-label': 'Actions' }, why, row),
  );
  return {
    show(view: MarkView): void {
      why.setAttribute('data-says', view.reason || NOTHING_YET);
      why.setAttribute('title', view.reason || NOTHING_YET);
      for (const [action, button] of buttons) label(button, action, view);
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
  const { off, on = off, when } = WORDING[action];
  const holds = when?.(view) ?? false;
  const name = holds ? on : off;
  const key = view.keys[action];
  button.setAttribute('aria-label', name);
  button.setAttribute('title', key ? `${name} (${key})` : name);
  button.setAttribute('aria-disabled', String(action === 'go-there' && !view.leads));
  if (when) button.setAttribute('aria-pressed', String(holds));
  button.lastElementChild?.setAttribute('data-says', key);
}
