import type { Mark } from '../digest/marks.ts';
import { setAttribute } from './bar/set-attribute.ts';
import { element } from './element.ts';
import { keepFromPage } from './keep-from-page.ts';
import type { MarkEvents } from './mark.ts';
import type { actionPanel } from './mark-panel.ts';
import type { MarkView } from './mark-view.ts';

/** Said in this order where an entry has several. */
const GLYPHS: readonly Mark[] = ['updated', 'read', 'saved', 'dismissed', 'duplicate', 'maybe', 'new'];

/** What is seen of a mark: its chip, and the panel that opens over it. */
export function markInside(
  root: ShadowRoot,
  mark: HTMLElement,
  events: MarkEvents,
  shown: () => MarkView | undefined,
) {
  const { ownerDocument: document } = root;
  const chip = element(document, 'button', { class: 'chip', type: 'button', tabindex: '-1' });
  const spot = element(document, 'div', { class: 'spot' }, chip);
  let panel: ReturnType<typeof actionPanel> | undefined;

  const open = () =>
    events.onReach((makePanel) => {
      panel ??= makePanel(root, spot, events.onAction);
      const view = shown();
      if (view) panel.show(view);
    });
  function show(view: MarkView): void {
    paint(mark, chip, view);
    panel?.show(view);
  }

  spot.addEventListener('pointerenter', open);
  spot.addEventListener('focusin', () => {
    open();
    events.onFocus();
  });
  // A click on a mark is not a click on the card below it.
  keepFromPage(spot, ['click', 'auxclick', 'dblclick', 'pointerdown', 'mousedown']);
  const view = shown();
  if (view) show(view);
  mark.append(spot);
  return { chip, show };
}

/** What is seen of it. */
function paint(mark: HTMLElement, chip: HTMLElement, view: MarkView): void {
  const shown = GLYPHS.filter((glyph) => view.marks.includes(glyph) && !impliedBy(glyph, view.marks));
  setAttribute(mark, 'data-scheme', view.look.scheme);
  mark.toggleAttribute('data-dim', view.dim);
  mark.toggleAttribute('data-again', view.marks.includes('duplicate'));
  mark.style.setProperty('--page-ground', view.look.ground);
  setAttribute(chip, 'data-tone', toneOf(shown));
  setAttribute(chip, 'aria-label', `${view.title}: ${view.says}. Actions`);
  const glyphNodes = shown.map((glyph) =>
    element(mark.ownerDocument, 'i', { class: `glyph glyph-${glyph}` }),
  );
  chip.replaceChildren(
    ...glyphNodes,
    element(mark.ownerDocument, 'span', { class: 'says', 'data-says': view.says }),
  );
}

/** Something the reader did says more than that it is new. */
function impliedBy(glyph: Mark, marks: readonly Mark[]): boolean {
  return glyph === 'new' && marks.length > 1;
}

function toneOf(glyphs: readonly Mark[]): string {
  const [first] = glyphs;
  if (first === 'duplicate') return 'again';
  return first === 'read' || first === 'dismissed' ? 'plain' : 'accent';
}
