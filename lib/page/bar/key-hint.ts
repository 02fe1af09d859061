import { element } from '../element.ts';
import { fixedWords } from './words.ts';

/** One line under a field: which keys do what. */
export function keyHint(document: Document, keys: readonly string[], does: string): HTMLElement {
  const hint = element(document, 'p', { class: 'field-hint' });
  for (const key of keys) hint.append(element(document, 'kbd', {}, fixedWords(document, key)), ' ');
  hint.append(fixedWords(document, does));
  return hint;
}
