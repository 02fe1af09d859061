/**
 * A piece of a screen as it was drawn: a text, or an element with its attributes and what is in it. Kept from one
 * opening of the popup to the next, it is there again before the code that draws it.
 */
export type Drawn =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...Drawn[]];

/** Where it is kept in `localStorage`. */
export const PICTURE = 'picture of recent papers';
