import type { PaperFacts } from '../../../lib/papers/paper.ts';
import { normaliseTitle, tidyText } from '../../../lib/papers/title.ts';

/** A paper as the writer of a page's truth sees it; `key: null` where the title is all there is. */
interface Expected {
  readonly key: string | null;
  readonly title: string;
  readonly version?: number | undefined;
  readonly marker?: string | undefined;
  readonly doi?: string | undefined;
}

export interface Score {
  /** Part of the page's papers that were recognised. */
  readonly recall: number;
  /** Part of what was recognised that is a paper of the page. */
  readonly precision: number;
  /** Part of the recognised papers that have the page's title, white space and TeX's signs apart. */
  readonly titles: number;
  /** What lowers these, in words. */
  readonly missing: readonly string[];
  readonly notThere: readonly string[];
  readonly otherTitles: readonly string[];
  /** Version, marker or DOI that differ from what the page says. */
  readonly otherFacts: readonly string[];
}

/** Holds what was found against the truth, by key; by title where the page gives no identifier. */
export function score(found: readonly PaperFacts[], expected: readonly Expected[]): Score {
  const truthOf = finderIn(expected);
  const pairs = found.map((facts) => ({ facts, truth: truthOf(facts) }));
  const hits = pairs.flatMap(({ facts, truth }) => (truth ? [{ facts, truth }] : []));
  const met = new Set(hits.map(({ truth }) => identity(truth)));
  const wanted = new Map(expected.map((each) => [identity(each), each]));
  const missing = [...wanted].filter(([id]) => !met.has(id)).map(([id, { title }]) => `${id} ${title}`);
  const notThere = pairs.filter(({ truth }) => !truth).map(({ facts }) => `${facts.key} ${facts.title}`);
  const otherTitles = hits
    .filter(({ facts, truth }) => shown(facts.title) !== shown(truth.title))
    .map(({ facts, truth }) => `${facts.key} “${facts.title}”, not “${truth.title}”`);
  return {
    recall: part(wanted.size - missing.length, wanted.size),
    precision: part(hits.length, found.length),
    titles: part(hits.length - otherTitles.length, hits.length),
    missing,
    notThere,
    otherTitles,
    otherFacts: hits.flatMap(({ facts, truth }) => differences(facts, truth)),
  };
}

function finderIn(expected: readonly Expected[]): (facts: PaperFacts) => Expected | undefined {
  const truths = new Map(expected.map((each) => [identity(each), each]));
  return ({ key, title }) => truths.get(key) ?? truths.get(byTitle(title));
}

function identity({ key, title }: Expected): string {
  return key ?? byTitle(title);
}

function byTitle(title: string): string {
  return `title:${normaliseTitle(title)}`;
}

/** White space in a title is the page's line breaks; `$ { } \` are there or not, as the page has drawn its formulas. */
function shown(title: string): string {
  return tidyText(title.replace(/[$\\{}]/g, ''));
}

/** Only what the truth says. */
function differences(facts: PaperFacts, truth: Expected): string[] {
  const { version = facts.version, marker = facts.marker, doi } = truth;
  return [
    ...(version === facts.version ? [] : [`${facts.key} is v${facts.version}, not v${version}`]),
    ...(marker === facts.marker ? [] : [`${facts.key} is ${facts.marker}, not ${marker}`]),
    ...(doi === undefined || facts.ids.some((id) => id === `doi:${doi.toLowerCase()}`)
      ? []
      : [`${facts.key} has no ${doi}`]),
  ];
}

function part(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}
