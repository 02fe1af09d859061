import { element } from '../element.ts';
import { setAttribute } from './set-attribute.ts';
import { words } from './words.ts';

/** What is wrong, over the bar. It has nothing to press, and is there before the other notices are (`notice.ts`). */
export function troubleLine(document: Document) {
  const said = words(document);
  said.setAttribute('aria-hidden', 'true');
  const node = element(document, 'div', { class: 'notice trouble', role: 'group' }, said);
  node.hidden = true;
  return {
    node,
    show(text: string | undefined): void {
      node.hidden = text === undefined;
      setAttribute(node, 'aria-label', text);
      setAttribute(said, 'data-says', text ?? '');
    },
  };
}
