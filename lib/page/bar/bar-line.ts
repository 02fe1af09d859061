import type { Treatment } from '../../settings.ts';
import { element } from '../element.ts';
import { barMenu } from './bar-menu.ts';
import type { BarActions, BarView } from './bar-view.ts';
import { button } from './button.ts';
import type { MenuName } from './menu-choices.ts';
import { setAttribute } from './set-attribute.ts';
import { words } from './words.ts';

const TREATED: Readonly<Record<Treatment, string>> = { mark: 'marked', dim: 'dimmed', hide: 'hidden' };

/**
 * The line of counts that are also filters, and the dot that it collapses to. Each part is as wide as its widest text
 * could be on a page of so many papers: what it says of the reader cannot be measured from outside.
 */
export function barLine(document: Document, actions: BarActions) {
  const place = element(document, 'div', { class: 'line-place' });
  const menu = barMenu(document, place, actions);
  let view: BarView | undefined;

  const next = countPart(document, 'new', 'new', actions.nextNew);
  const again = menuPart('duplicates', 'again');
  const read = menuPart('read', 'read');
  const left = countPart(document, 'next', 'left', actions.nextLeft);
  const more = button(document, { class: 'part more', 'aria-label': 'More', title: 'More' }, () =>
    toggle('more', more),
  );
  more.append(element(document, 'i', { class: 'glyph glyph-more' }));
  for (const opener of [again.node, read.node, more]) {
    opener.setAttribute('aria-haspopup', 'menu');
    opener.setAttribute('aria-expanded', 'false');
  }
  left.node.append(left.glyph);
  const dot = countPart(document, 'new', 'number', () => actions.place({ collapsed: false }));
  const whole = element(
    document,
    'div',
    { class: 'line' },
    next.node,
    again.node,
    read.node,
    left.node,
    more,
  );
  const collapsed = element(document, 'div', { class: 'line' }, dot.node);
  place.append(whole, collapsed);

  function toggle(name: MenuName, opener: HTMLButtonElement): void {
    if (view) menu.toggle(name, opener, view.settings);
  }

  /** A count whose papers can be marked, dimmed or hidden; a shape at its end says which. */
  function menuPart(name: 'duplicates' | 'read', word: string) {
    const part = countPart(document, name === 'read' ? 'read' : 'duplicate', word, () =>
      toggle(name, part.node),
    );
    part.node.append(element(document, 'i', { class: 'glyph treated' }));
    return part;
  }

  function showTreatment(part: CountPart, count: number, word: string, how: Treatment): void {
    part.show(count, `${count} ${word}, ${TREATED[how]}`);
    setAttribute(part.node, 'data-treated', how);
  }

  return {
    node: place,
    show(now: BarView): void {
      view = now;
      const { counts, settings } = now;
      next.show(counts.new, `${counts.new} new. Next new paper`);
      showTreatment(again, counts.duplicates, 'again', settings.duplicates);
      showTreatment(read, counts.read, 'read', settings.read);
      const stopped = now.resumes && counts.left > 0 && counts.left < counts.papers;
      left.show(
        counts.left,
        `${counts.left} left. ${stopped ? 'Resume where you stopped' : 'Next one left'}`,
      );
      left.node.toggleAttribute('data-resumes', stopped);
      dot.show(counts.left, `${counts.left} left. Open the bar`);
      if (settings.bar.collapsed) menu.close();
      menu.check(settings);
      whole.hidden = settings.bar.collapsed;
      collapsed.hidden = !settings.bar.collapsed;
      place.hidden = !now.isList || counts.papers === 0;
    },
    closeMenu: menu.close,
    hasMenuKeys: menu.hasKeys,
    focus: () => (whole.hidden ? dot : next).node.focus(),
  };
}

type CountPart = ReturnType<typeof countPart>;

function countPart(document: Document, glyphName: string, word: string, onPress: () => void) {
  const glyph = element(document, 'i', { class: `glyph glyph-${glyphName}` });
  const number = words(document);
  const node = button(document, { class: `part ${word}` }, onPress, glyph, number);
  if (word !== 'number') node.append(words(document, word, 'word'));
  return {
    node,
    glyph,
    show(count: number, label: string): void {
      setAttribute(number, 'data-says', String(count));
      setAttribute(node, 'aria-label', label);
      setAttribute(node, 'title', label);
      node.toggleAttribute('data-none', count === 0);
    },
  };
}
