import { normaliseTitle, tidyText } from '../../../lib/papers/title.ts';

interface Seen {
  readonly key: string | null;
  readonly title: string;
}

export interface Score {
  /** Part of the page's papers that were recognised. */
  readonly recall: number;
  /** Part of what was recognised that is a paper of the page. */
  readonly precision: number;
  /** How many of the recognised papers have exactly the page's title. */
  readonly titles: number;
}

/** By key; by title where the page gives no identifier. White space in a title is the page's line breaks. */
export function score(found: readonly Seen[], expected: readonly Seen[]): Score {
  const byIdentity = new Map(expected.map((each) => [identity(each), each]));
  const hits = found.filter((each) => byIdentity.has(identity(each)));
  const equal = hits.filter((hit) => tidyText(byIdentity.get(identity(hit))?.title) === hit.title);
  return {
    recall: part(new Set(hits.map(identity)).size, byIdentity.size),
    precision: part(hits.length, found.length),
    titles: part(equal.length, hits.length),
  };
}

function identity({ key, title }: Seen): string {
  return key ?? `title:${normaliseTitle(title)}`;
}

function part(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}
