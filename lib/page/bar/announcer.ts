import { element } from '../element.ts';
import { words } from './words.ts';

/**
 * The live region, which nobody sees. Each text is a new node in it, once: a node that comes is read out, while an
 * attribute that changes in one that stays is not, or twice.
 */
export function announcer(document: Document) {
  const said = new Map<string, { text: string; node: HTMLElement }>();
  const node = element(document, 'div', { class: 'unseen', role: 'status' });
  return {
    node,
    /** Reads `text` out unless this `subject` said just that before; `undefined` forgets it. */
    say(subject: string, text: string | undefined, id = text): void {
      const before = said.get(subject);
      if (before?.text === id) return;
      before?.node.remove();
      said.delete(subject);
      if (text === undefined || id === undefined) return;
      const fresh = words(document, text);
      said.set(subject, { text: id, node: fresh });
      node.append(fresh);
    },
  };
}
