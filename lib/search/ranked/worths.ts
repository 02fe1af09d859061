import { MOST_TIMES } from '../answer.ts';
import { BITS, TEXT_FIELDS } from '../fields.ts';
import { BOOST, emphasis, type Means } from '../worth.ts';

/** What a term is worth by where it stands, ready to be looked up for each paper. */
export interface Worths {
  /** By the title's length. */
  readonly title: Float64Array;
  /** By twice the abstract's length, and one more where it stands there more than once. */
  readonly abstract: Float64Array;
}

/** Those of the last query: until a paper comes or goes, the next one has the same. */
let last: { readonly means: Means; readonly worths: Worths } | undefined;

export function worthsFor(means: Means): Worths {
  if (last?.means.title !== means.title || last.means.abstract !== means.abstract)
    last = { means, worths: makeWorths(means) };
  return last.worths;
}

function makeWorths(means: Means): Worths {
  const title = new Float64Array(256);
  const abstract = new Float64Array(512);
  for (let length = 0; length < 256; length += 1) {
    title[length] = BOOST.title * emphasis(1, length, means.title);
    for (let times = 1; times <= MOST_TIMES; times += 1)
      abstract[length * 2 + times - 1] = BOOST.abstract * emphasis(times, length, means.abstract);
  }
  return { title, abstract };
}

/** By the bits of fields: what the best of them is worth. */
export const BEST_FIELD = Float64Array.from({ length: 32 }, (_, bits) =>
  Math.max(...TEXT_FIELDS.map((name) => ((bits & BITS[name]) > 0 ? BOOST[name] : 0))),
);
