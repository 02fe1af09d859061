import type { Treatment } from '../../settings.ts';
import { element } from '../element.ts';
import { button } from './button.ts';
import { setAttribute } from './set-attribute.ts';
import { words } from './words.ts';

/** One count of the bar. */
export interface CountPart {
  readonly node: HTMLButtonElement;
  /** @param label all that a screen reader is told. */
  readonly show: (count: number, label: string) => void;
}

/** A shape, a number and a word; `word` is its class too, by which `bar.css` knows how wide it can become. */
export function countPart(
  document: Document,
  glyphName: string,
  word: string,
  onPress: (pressed: HTMLButtonElement) => void,
): CountPart {
  const number = words(document);
  const node = button(
    document,
    { class: `part ${word}` },
    onPress,
    element(document, 'i', { class: `glyph glyph-${glyphName}` }),
    number,
    words(document, word, 'word'),
  );
  return {
    node,
    show(count, label) {
      setAttribute(number, 'data-says', String(count));
      setAttribute(node, 'aria-label', label);
      setAttribute(node, 'title', label);
      node.toggleAttribute('data-none', count === 0);
    },
  };
}

const TREATED: Readonly<Record<Treatment, string>> = { mark: 'marked', dim: 'dimmed', hide: 'hidden' };

/** A count whose papers can be marked, dimmed or hidden; a shape at its end says which. */
export function treatedPart(
  document: Document,
  glyphName: string,
  word: string,
  onPress: (pressed: HTMLButtonElement) => void,
) {
  const { node, show } = countPart(document, glyphName, word, onPress);
  node.append(element(document, 'i', { class: 'glyph treated' }));
  return {
    node,
    show(count: number, how: Treatment): void {
      show(count, `${count} ${word}, ${TREATED[how]}`);
      setAttribute(node, 'data-treated', how);
    },
  };
}
