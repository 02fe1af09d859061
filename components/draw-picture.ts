import { PICTURE, type Drawn } from './picture.ts';

/** What rows are made of; nothing else is drawn again. */
const NAMES = new Set(['div', 'p', 'span', 'a', 'b', 'button', 'svg', 'path']);

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the picture that was kept at the end of `place`. */
export function drawPicture(place: Element, storage: Storage): void {
  try {
    const picture = JSON.parse(storage.getItem(PICTURE) ?? '[]') as Drawn[];
    place.append(...picture.map(draw));
  } catch {
    // What cannot be read is no picture: the screen draws itself in a moment.
  }
}

/** Draws what was found, in the place of the rows that stand there. */
export function drawFindings(library: Element, picture: readonly Drawn[]): void {
  const nodes = picture.map(draw);
  for (const before of library.querySelectorAll(':scope > .findings-top, :scope > .paper-list'))
    before.remove();
  library.append(...nodes);
}

/** Throws where it is none. */
export function draw(drawn: Drawn): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [name, attributes, ...inside] = drawn;
  if (!NAMES.has(name)) throw new TypeError(`no part of a picture: ${name}`);
  const element =
    name === 'svg' || name === 'path' ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] ?? '');
  element.append(...inside.map(draw));
  return element;
}
