import { element } from '../element.ts';
import { countPart, treatedPart } from './bar-part.ts';
import type { BarView, LinePart, PressLine } from './bar-view.ts';
import { button } from './button.ts';

/**
 * The line of counts that are also filters, and the dot that it collapses to. Each part is as wide as its widest text
 * could be on a page of so many papers: what it says of the reader cannot be measured from outside.
 */
export function barLine(document: Document, press: PressLine) {
  const place = element(document, 'div', { class: 'line-place' });
  const presses = (part: LinePart) => (pressed: HTMLButtonElement) => press(part, pressed);
  const fresh = countPart(document, 'new', 'new', presses('next-new'));
  const again = treatedPart(document, 'duplicate', 'again', presses('duplicates'));
  const read = treatedPart(document, 'read', 'read', presses('read'));
  const left = countPart(document, 'next', 'left', presses('next-left'));
  const more = moreButton(document, presses('more'));
  for (const opener of [again.node, read.node, more]) opensMenu(opener);
  const dot = countPart(document, 'new', 'number', presses('open'));

  const parts = [fresh.node, again.node, read.node, left.node, more];
  const whole = element(document, 'div', { class: 'line' }, ...parts);
  const collapsed = element(document, 'div', { class: 'line' }, dot.node);
  place.append(whole, collapsed);

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
      const { isList, counts, settings } = now;
      showCounts(now);
      whole.hidden = settings.bar.collapsed;
      collapsed.hidden = !settings.bar.collapsed;
      place.hidden = !isList || counts.papers === 0;
    },
    focus: () => (whole.hidden ? dot : fresh).node.focus(),
  };
}

function moreButton(document: Document, onPress: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const glyph = element(document, 'i', { class: 'glyph glyph-more' });
  return button(document, { class: 'part more', 'aria-label': 'More', title: 'More' }, onPress, glyph);
}

function opensMenu(opener: HTMLButtonElement): void {
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
}
