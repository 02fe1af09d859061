import type { PaperKey } from '../papers/paper.ts';
import type { VerdictRecord } from './records.ts';

/** The reader's words on which papers are the same, ready to be asked. */
export interface Verdicts {
  /** Does the reader say that these are two papers, directly or by way of what is the same as one of them? */
  differ(a: PaperKey, b: PaperKey): boolean;
  /** Was that said of these very two? */
  differDirectly(a: PaperKey, b: PaperKey): boolean;
  /** All that the reader says are the same as this one, directly or by way of another; itself not among them. */
  sameAs(key: PaperKey): PaperKey[];
  /** All that the reader says are others than this one. */
  apartFrom(key: PaperKey): PaperKey[];
}

/** Papers that are one by the reader's word. */
type Work = Set<PaperKey>;
type Links = ReadonlyMap<PaperKey, ReadonlySet<PaperKey>>;

/**
 * Words may contradict each other: a is b, b is c, and a is not c. Then what is told apart stays apart, and of the
 * words that join, the newest come first: an older one that would bring together what is told apart is passed over.
 * So every paper belongs to one work, whatever order the words are read in.
 */
export function verdictsFrom(records: readonly VerdictRecord[]): Verdicts {
  const apart = linksBetween(records.filter((word) => !word.same && word.a !== word.b));
  const works = new Map<PaperKey, Work>();
  const workOf = (key: PaperKey) => works.get(key) ?? new Set([key]);
  for (const { a, b } of records.filter((word) => word.same).sort(newestFirst)) {
    const [small, large] = inSize(workOf(a), workOf(b));
    if (areApart(small, large, apart)) continue;
    for (const key of small) large.add(key);
    for (const key of [a, b, ...small]) works.set(key, large);
  }
  return {
    differ: (a, b) => areApart(workOf(a), workOf(b), apart),
    differDirectly: (a, b) => apart.get(a)?.has(b) ?? false,
    sameAs: (key) => [...workOf(key)].filter((one) => one !== key).sort(),
    apartFrom: (key) => {
      const others = [...workOf(key)].flatMap((one) => [...(apart.get(one) ?? [])]);
      return [...new Set(others.flatMap((one) => [...workOf(one)]))].sort();
    },
  };
}

/** Of papers that were found, in order of trust: those that the reader does not tell apart from one before them. */
export function withoutContraries(papers: readonly PaperKey[], verdicts: Verdicts): PaperKey[] {
  const kept = new Set<PaperKey>();
  for (const paper of papers) {
    if (![...kept].some((other) => verdicts.differ(other, paper))) kept.add(paper);
  }
  return [...kept];
}

/** Two papers as the store has them: the one that sorts before the other comes first. */
export function inPair(one: PaperKey, other: PaperKey): [PaperKey, PaperKey] {
  return one < other ? [one, other] : [other, one];
}

function newestFirst(x: VerdictRecord, y: VerdictRecord): number {
  return y.at - x.at || byName(x.a, y.a) || byName(x.b, y.b);
}

function byName(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function linksBetween(records: readonly VerdictRecord[]): Links {
  const links = new Map<PaperKey, Set<PaperKey>>();
  const link = (from: PaperKey, to: PaperKey) =>
    links.set(from, (links.get(from) ?? new Set<PaperKey>()).add(to));
  for (const { a, b } of records) {
    link(a, b);
    link(b, a);
  }
  return links;
}

function areApart(one: Work, other: Work, apart: Links): boolean {
  const [small, large] = inSize(one, other);
  return [...small].some((key) => [...(apart.get(key) ?? [])].some((far) => large.has(far)));
}

function inSize(one: Work, other: Work): [small: Work, large: Work] {
  return one.size < other.size ? [one, other] : [other, one];
}
