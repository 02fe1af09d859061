import { keyName } from '../../keys/key-words.ts';
import { element } from '../element.ts';
import { button, leaveKeyboard } from './button.ts';
import { setAttribute } from './set-attribute.ts';
import { keyCap, words } from './words.ts';

/** What a notice offers to do. */
interface Offer {
  readonly name: string;
  readonly onPress: () => void;
}

/** One line over the bar, with what can be done about it. Built once; hidden while it has nothing to say. */
export function notice(document: Document, className: string, offer?: Offer) {
  const said = words(document);
  said.setAttribute('aria-hidden', 'true');
  const node = element(document, 'div', { class: className, role: 'group' }, said);
  const key = keyCap(document);
  const made =
    offer &&
    leaveKeyboard(
      button(
        document,
        { class: 'link', 'aria-label': offer.name },
        offer.onPress,
        words(document, offer.name),
        key,
      ),
    );
  if (made) node.append(made);
  node.hidden = true;
  return {
    node,
    /** @param offerKey the key that does what is offered; nothing where it cannot be done. */
    show(text: string | undefined, offerKey?: string): void {
      node.hidden = text === undefined;
      setAttribute(node, 'aria-label', text);
      setAttribute(said, 'data-says', text ?? '');
      setAttribute(said, 'title', text);
      if (!made) return;
      made.hidden = offerKey === undefined;
      key.hidden = !offerKey;
      setAttribute(key, 'data-says', keyName(offerKey ?? ''));
    },
  };
}
