import { pageKeyLines } from '../../keys/key-words.ts';
import type { Settings } from '../../settings.ts';
import { element } from '../element.ts';
import { button } from './button.ts';
import { fixedWords } from './words.ts';

/** The keys of a page and what they do; closed by Escape, by the key that opened it, or by its button. */
export function keyHelp(document: Document, { keys, keysOn }: Settings, onClose: () => void) {
  const text = (words: string) => fixedWords(document, words);
  const kbd = (name: string) => element(document, 'kbd', {}, text(name));
  const list = element(document, 'dl', { class: 'key-help' });
  for (const line of pageKeyLines(keys))
    list.append(
      element(document, 'dt', {}, ...line.keys.map(kbd)),
      element(document, 'dd', {}, text(line.does)),
    );
  const title = keysOn ? 'Keys on a digest' : 'Keys on a digest, now turned off in the settings';
  const escape = element(document, 'kbd', { 'aria-hidden': 'true' }, text('Esc'));
  const close = button(document, { class: 'link', 'aria-label': 'Close' }, onClose, text('Close'), escape);
  const head = element(
    document,
    'div',
    { class: 'panel-head' },
    element(document, 'p', { class: 'panel-title' }, text(title)),
    close,
  );
  const node = element(
    document,
    'div',
    { class: 'panel help', role: 'dialog', 'aria-label': 'Keys' },
    head,
    list,
  );
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== keys.help) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  return { node, focus: () => close.focus() };
}
