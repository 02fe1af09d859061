import type { Settings } from '../../settings.ts';
import { element } from '../element.ts';
import type { BarActions, BarView, Panel, Spot } from './bar-view.ts';
import { createDrafts } from './drafts.ts';
import { keyHelp } from './key-help.ts';
import { noteField } from './note-field.ts';
import { tagField } from './tag-field.ts';

/** Width and greatest height of a panel that is typed in, in pixels; the same in `bar.css`. */
const WIDTH = 320;
const HEIGHT = 188;

interface Built {
  readonly node: HTMLElement;
  readonly focus: () => void;
}

/**
 * What is written next to an entry: it stands in the bar's root, over the page, and moves nothing. One panel is built
 * once: whatever is shown meanwhile, the same panel keeps its nodes, its text and its caret.
 */
export function barPanel(document: Document, root: ShadowRoot, actions: BarActions) {
  const place = element(document, 'div', { class: 'panel-place' });
  const drafts = createDrafts();
  let shown: Panel | undefined;
  /** Where in the bar the keyboard was when the panel came. */
  let before: HTMLElement | null = null;

  function build(panel: Panel, settings: Settings): Built {
    if (panel.kind === 'help') return keyHelp(document, settings, () => leave(actions.closePanel));
    const field = panel.kind === 'tag' ? tags(panel) : note(panel);
    const node = element(
      document,
      'div',
      { class: 'panel', role: 'dialog', 'aria-label': panel.kind === 'tag' ? 'Tags' : 'Note' },
      element(document, 'p', { class: 'panel-title', 'data-says': panel.title, title: panel.title }),
      field.node,
    );
    standNear(node, panel.at);
    return { node, focus: field.focus };
  }

  function tags({ title, tags, vocabulary }: Extract<Panel, { kind: 'tag' }>): Built {
    const draft = drafts.of(title);
    return tagField(document, {
      tags,
      vocabulary,
      label: `Tags of ${title}`,
      draft: { tags: draft.tags ?? tags, text: draft.text ?? '' },
      onDraft: (text) => drafts.put(title, { text }),
      onDone: (given) => {
        drafts.handOver(title, { tags: given });
        leave(() => actions.finishTags(given));
      },
      onCancel: () => cancel(title, { tags: undefined }),
    });
  }

  function note({ title, note }: Extract<Panel, { kind: 'note' }>): Built {
    return noteField(document, {
      note,
      label: `Note on ${title}`,
      draft: drafts.of(title).note,
      onDone: (given) => {
        drafts.handOver(title, { note: given });
        leave(() => actions.finishNote(given));
      },
      onCancel: () => cancel(title, { note: undefined }),
    });
  }

  function cancel(title: string, forgotten: Parameters<typeof drafts.put>[1]): void {
    drafts.put(title, forgotten);
    leave(actions.closePanel);
  }

  /** The page moves the keyboard to the entry; if it was in the bar, that is where it goes back to. */
  function leave(act: () => void): void {
    const back = before;
    const hadKeys = place.contains(root.activeElement);
    act();
    if (hadKeys && back?.isConnected) back.focus();
  }

  function standNear(node: HTMLElement, { x, y }: Spot): void {
    const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
    const inside = (at: number, most: number) => Math.max(8, Math.min(at, most - 8));
    node.style.setProperty('left', `${inside(x, innerWidth - WIDTH)}px`);
    node.style.setProperty('top', `${inside(y + 4, innerHeight - HEIGHT)}px`);
  }

  return {
    node: place,
    show(view: BarView): void {
      drafts.heard(view);
      if (view.panel === shown) return;
      const active = root.activeElement;
      if (!place.contains(active)) before = active instanceof HTMLElement ? active : null;
      shown = view.panel;
      const built = shown && build(shown, view.settings);
      place.replaceChildren(...(built ? [built.node] : []));
      built?.focus();
    },
    hasKeys: (active: Element | null) => active !== null && place.contains(active),
  };
}
