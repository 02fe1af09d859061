import { element } from '../element.ts';
import { barMenu } from './bar-menu.ts';
import { countPart, treatedPart } from './bar-part.ts';
import type { BarActions, BarView } from './bar-view.ts';
import { button } from './button.ts';
import type { MenuName } from './menu-choices.ts';

/**
 * The line of counts that are also filters, and the dot that it collapses to. Each part is as wide as its widest text
 * could be on a page of so many papers: what it says of the reader cannot be measured from outside.
 */
export function barLine(document: Document, actions: BarActions) {
  const place = element(document, 'div', { class: 'line-place' });
  const menu = barMenu(document, place, actions);
  let view: BarView | undefined;

  const fresh = countPart(document, 'new', 'new', actions.nextNew);
  const again = treatedPart(document, 'duplicate', 'again', () => toggle('duplicates', again.node));
  const read = treatedPart(document, 'read', 'read', () => toggle('read', read.node));
  const left = countPart(document, 'next', 'left', actions.nextLeft);
  const more = moreButton(document, () => toggle('more', more));
  for (const opener of [again.node, read.node, more]) opensMenu(opener);
  const dot = countPart(document, 'new', 'number', () => actions.place({ collapsed: false }));

  const parts = [fresh.node, again.node, read.node, left.node, more];
  const whole = element(document, 'div', { class: 'line' }, ...parts);
  const collapsed = element(document, 'div', { class: 'line' }, dot.node);
  place.append(whole, collapsed);

  function toggle(name: MenuName, opener: HTMLButtonElement): void {
    if (view) menu.toggle(name, opener, view.settings);
  }

  function showCounts({ counts, settings, resumes }: BarView): void {
    const stopped = resumes && counts.left > 0 && counts.left < counts.papers;
    fresh.show(counts.new, `${counts.new} new. Next new paper`);
    again.show(counts.duplicates, settings.duplicates);
    read.show(counts.read, settings.read);
    left.show(counts.left, `${counts.left} left. ${stopped ? 'Resume where you stopped' : 'Next one left'}`);
    left.node.toggleAttribute('data-resumes', stopped);
    dot.show(counts.left, `${counts.left} left. Open the bar`);
  }

  return {
    node: place,
    show(now: BarView): void {
      view = now;
      const { isList, counts, settings } = now;
      showCounts(now);
      menu.check(settings);
      if (settings.bar.collapsed) menu.close();
      whole.hidden = settings.bar.collapsed;
      collapsed.hidden = !settings.bar.collapsed;
      place.hidden = !isList || counts.papers === 0;
    },
    closeMenu: menu.close,
    hasMenuKeys: menu.hasKeys,
    focus: () => (whole.hidden ? dot : fresh).node.focus(),
  };
}

function moreButton(document: Document, onPress: () => void): HTMLButtonElement {
  const glyph = element(document, 'i', { class: 'glyph glyph-more' });
  return button(document, { class: 'part more', 'aria-label': 'More', title: 'More' }, onPress, glyph);
}

function opensMenu(opener: HTMLButtonElement): void {
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
}
