import type { Evidence } from './evidence.ts';
import type { Limit } from './limit.ts';
import { isSamePlace } from './place.ts';
import type { Profile } from './profile.ts';
import { preprintOf } from './work.ts';

/** All that a judgement rests on. */
export interface Grounds {
  readonly a: Profile;
  readonly b: Profile;
  readonly evidence: Evidence;
  readonly shared: string | undefined;
  readonly limit: Limit | undefined;
  readonly work: boolean;
  readonly same: 'yes' | 'maybe' | 'no';
}

/** What a judgement rests on, in a reader's words: `same title and 5 of 6 authors; preprint 2023, published 2024`. */
export function reasonFor(grounds: Grounds): string {
  const { a, b, shared, evidence, limit, same, work } = grounds;
  const facts = [
    shared === undefined ? titleWords(a, b, evidence) : `same ${idName(shared)}`,
    authorWords(evidence),
  ];
  const more = [placeWords(a, b), abstractWords(evidence)];
  const first = [...facts, ...more].filter(Boolean).join(' and ');
  const isTwoForms = work && same !== 'yes';
  const but = limit && same !== 'yes' && !work ? `, but ${limit.because}` : '';
  return [`${first}${but}`, isTwoForms && !preprintOf(a, b) ? 'one work in two forms' : '', formWords(a, b)]
    .filter(Boolean)
    .join('; ');
}

const ID_NAMES: Readonly<Record<string, string>> = {
  arxiv: 'arXiv id',
  doi: 'DOI',
  pmid: 'PubMed id',
  acl: 'ACL Anthology id',
  openreview: 'OpenReview id',
};

function idName(id: string): string {
  return ID_NAMES[id.slice(0, id.indexOf(':'))] ?? 'identifier';
}

function titleWords(a: Profile, b: Profile, { difference, titleLikeness, titleBegins }: Evidence): string {
  if (a.compact === '' || b.compact === '') return 'no title to compare';
  if (difference === 'none') return 'same title';
  if (titleLikeness >= 0.8) return 'nearly the same title';
  if (titleBegins >= 0.9) return 'one title begins the other';
  return titleLikeness >= 0.5 ? 'similar titles' : 'different titles';
}

const ALL_OF: Readonly<Record<number, string>> = { 1: 'same author', 2: 'both authors' };

function authorWords({ authors }: Evidence): string {
  if (!authors) return '';
  if (authors.matched === 0) return 'no author in common';
  if (authors.matched === authors.more) return ALL_OF[authors.more] ?? `all ${authors.more} authors`;
  return `${authors.matched} of ${authors.more} authors`;
}

function placeWords(a: Profile, b: Profile): string {
  return isSamePlace(a, b) ? 'same volume and page' : '';
}

function abstractWords({ abstractLikeness }: Evidence): string {
  if (abstractLikeness >= 0.8) return 'same abstract';
  return abstractLikeness >= 0 && abstractLikeness < 0.4 ? 'different abstracts' : '';
}

function formWords(a: Profile, b: Profile): string {
  const preprint = preprintOf(a, b);
  const said = (year: number | undefined) => (year === undefined ? '' : ` ${year}`);
  if (preprint) return `preprint${said(preprint.year)}, published${said((preprint === a ? b : a).year)}`;
  if (a.year === undefined || b.year === undefined) return '';
  const [earlier, later] = [Math.min(a.year, b.year), Math.max(a.year, b.year)];
  return earlier === later ? `both ${earlier}` : `${earlier} and ${later}`;
}
