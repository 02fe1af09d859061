import type { TagCount } from '../../digest/tag-count.ts';
import { element } from '../element.ts';
import { button } from './button.ts';
import { fixedWords, words } from './words.ts';

/** The tags that a paper has, each with a way to take it off. */
export function tagChip(document: Document, tag: string, onRemove: () => void): HTMLLIElement {
  const cross = element(document, 'span', { 'aria-hidden': 'true' }, fixedWords(document, '×'));
  const remove = button(document, { tabindex: '-1', 'aria-label': `Remove ${tag}` }, onRemove, cross);
  return element(document, 'li', { class: 'tag-chip', title: tag }, words(document, tag), remove);
}

/** A known tag that the typed text may become. */
export function tagOption(
  document: Document,
  { tag, papers }: TagCount,
  id: string,
  isChosen: boolean,
  onChoose: () => void,
): HTMLElement {
  const node = element(
    document,
    'div',
    {
      class: 'tag-option',
      id,
      role: 'option',
      title: tag,
      'aria-selected': String(isChosen),
      'aria-label': `${tag}, ${papers === 1 ? '1 paper' : `${papers} papers`}`,
    },
    words(document, tag),
    words(document, String(papers)),
  );
  node.addEventListener('click', (event) => {
    if (event.isTrusted) onChoose();
  });
  return node;
}
