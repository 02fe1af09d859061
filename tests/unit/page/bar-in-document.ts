import { vi } from 'vitest';
import { barRest } from '../../../lib/page/bar/bar-rest.ts';
import { createBar } from '../../../lib/page/bar/create-bar.ts';
import type { BarActions, BarView, Panel } from '../../../lib/page/bar/bar-view.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

/** A reader in the middle of forty papers. */
export const VIEW: BarView = {
  isList: true,
  counts: { papers: 40, new: 12, duplicates: 9, read: 6, left: 28 },
  hidden: 0,
  resumes: false,
  settings: DEFAULT_SETTINGS,
  look: { scheme: 'light', ground: 'white' },
};

const VOCABULARY = [
  { tag: 'pruning', papers: 12 },
  { tag: 'NAS', papers: 3 },
];

export const tagPanel = (title: string, tags: readonly string[] = []): Panel => ({
  kind: 'tag',
  title,
  tags,
  vocabulary: VOCABULARY,
  at: { x: 0, y: 0 },
});

export const notePanel = (title: string, note = ''): Panel => ({
  kind: 'note',
  title,
  note,
  at: { x: 0, y: 0 },
});

const mock = <Name extends keyof BarActions>() => vi.fn<BarActions[Name]>();

/** The bar on an otherwise empty page, with a way into its closed root that a page does not have. */
export function barInDocument() {
  const life = new AbortController();
  const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  const actions = {
    nextNew: mock<'nextNew'>(),
    nextLeft: mock<'nextLeft'>(),
    treat: mock<'treat'>(),
    showHidden: mock<'showHidden'>(),
    markRestSeen: mock<'markRestSeen'>(),
    saveAllNew: mock<'saveAllNew'>(),
    library: mock<'library'>(),
    place: mock<'place'>(),
    undo: mock<'undo'>(),
    help: mock<'help'>(),
    finishTags: mock<'finishTags'>(),
    finishNote: mock<'finishNote'>(),
    closePanel: mock<'closePanel'>(),
    copyReport: mock<'copyReport'>(),
    dismissReport: mock<'dismissReport'>(),
    dismissDone: mock<'dismissDone'>(),
  } satisfies BarActions;
  const bar = createBar(
    document,
    { press: (part, pressed) => rest.press(part, pressed), reach: () => undefined },
    life.signal,
  );
  const rest = barRest(document, bar.room, actions, life.signal);
  bar.join(rest);
  const root = attachShadow.mock.results.map(({ value }) => value).find((made) => made instanceof ShadowRoot);
  attachShadow.mockRestore();
  if (!root) throw new Error('The bar has made no root');
  let view = VIEW;

  return {
    bar,
    root,
    actions,
    /** Shows the view with these changes, and those made before. */
    show(change: Partial<BarView> = {}): void {
      view = { ...view, ...change };
      bar.show(view);
    },
    /** As above, without what is named: nothing done any more, no panel open. */
    showWithout(part: 'done' | 'panel' | 'trouble'): void {
      const { [part]: _, ...rest } = view;
      view = rest;
      bar.show(view);
    },
    all: (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)],
    /** The button, menu line or field of this name; throws where there is none to be seen. */
    named(name: string | RegExp): HTMLElement {
      const found = [...root.querySelectorAll<HTMLElement>('button, input, textarea')].find(
        (each) => !each.closest('[hidden]') && matches(nameOf(each), name),
      );
      if (!found) throw new Error(`The bar shows nothing of the name ${String(name)}`);
      return found;
    },
    names: () => [...root.querySelectorAll('button')].filter((each) => !each.closest('[hidden]')).map(nameOf),
    end: () => life.abort(),
  };
}

function nameOf(node: Element): string {
  return node.getAttribute('aria-label') ?? node.textContent ?? '';
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** A click by the reader's own hand: scripts cannot make one, in a browser. */
export function press(node: HTMLElement): void {
  node.focus();
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  node.dispatchEvent(event);
}

export function key(node: Element | null, name: string, more: KeyboardEventInit = {}): void {
  node?.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

export function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('Nothing can be typed there');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
