import { element } from '../element.ts';

/** A button that acts for the reader, and never for an event that a script made up. */
export function button(
  document: Document,
  attributes: Readonly<Record<string, string | undefined>>,
  onPress: (pressed: HTMLButtonElement) => void,
  ...children: readonly Node[]
): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) onPress(made);
  });
  return made;
}

/** Pressed with the mouse, it leaves the keyboard where it is: on the entry that the reader is at. */
export function leaveKeyboard(made: HTMLButtonElement): HTMLButtonElement {
  made.addEventListener('mousedown', (event) => event.preventDefault());
  return made;
}
