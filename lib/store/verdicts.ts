import type { PaperKey } from '../papers/paper.ts';
import type { Tie, VerdictRecord } from './records.ts';

/** Which papers are the same, by the reader's words and by what the engine found, ready to be asked. */
export interface Verdicts {
  /** Does the reader say that these are two papers, directly or by way of what is the same as one of them? */
  differ(a: PaperKey, b: PaperKey): boolean;
  /** Was that said of these very two? */
  differDirectly(a: PaperKey, b: PaperKey): boolean;
  /** All that are the same as this one, directly or by way of another; itself not among them. */
  sameAs(key: PaperKey): PaperKey[];
  /** All that the reader says are others than this one. */
  apartFrom(key: PaperKey): PaperKey[];
}

/** Do the papers themselves say that they are two, as two arXiv ids do? */
export type AreContrary = (one: PaperKey, other: PaperKey) => boolean;

/** Papers that are one. */
type Work = Set<PaperKey>;
type Links = ReadonlyMap<PaperKey, ReadonlySet<PaperKey>>;

/**
 * Words may contradict each other: a is b, b is c, and a is not c. Then what is told apart stays apart, and of the
 * words that join, the newest come first: an older one that would bring together what is told apart is passed over.
 * After all words come the ties that the engine found, the surest first, under the same rule; nor do they bring together,
 * by way of a third, what is contrary. So every paper belongs to one work, whatever order words and ties are read in.
 */
export function verdictsFrom(
  records: readonly VerdictRecord[],
  ties: readonly Tie[] = [],
  areContrary: AreContrary = () => false,
): Verdicts {
  const apart = linksBetween(records.filter((word) => !word.same && word.a !== word.b));
  const works = new Map<PaperKey, Work>();
  const workOf = (key: PaperKey) => works.get(key) ?? new Set([key]);
  const join = ({ a, b }: Pick<Tie, 'a' | 'b'>, isBarred: (one: Work, other: Work) => boolean) => {
    const [small, large] = inSize(workOf(a), workOf(b));
    if (small === large || isBarred(small, large)) return;
    for (const key of small) large.add(key);
    for (const key of [a, b, ...small]) works.set(key, large);
  };
  const areTold = (one: Work, other: Work) => areApart(one, other, apart);
  for (const word of records.filter(({ same }) => same).sort(newestFirst)) join(word, areTold);
  for (const tie of ties.filter(({ same }) => same === 'yes').sort(surestFirst))
    join(tie, (one, other) => areTold(one, other) || somePair(one, other, areContrary));
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

/** Ties as several records have them, each once. */
export function distinct(ties: readonly Tie[]): Tie[] {
  return [...new Map(ties.map((tie) => [`${tie.a} ${tie.b}`, tie])).values()];
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

function surestFirst(x: Tie, y: Tie): number {
  return y.score - x.score || byName(x.a, y.a) || byName(x.b, y.b);
}

function somePair(one: Work, other: Work, holds: AreContrary): boolean {
  return [...one].some((a) => [...other].some((b) => holds(a, b)));
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
