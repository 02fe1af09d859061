import { CAPTURES, PAPERS, type SeedPaper } from './digests.ts';

/** What stands at one address: a day, a week, a month, a search, or what is trending. */
export interface Listing {
  readonly kind: 'day' | 'week' | 'month' | 'search' | 'trending';
  /** `2099-12-01`, `2099-W49`, `2099-12`, the query; empty for trending. */
  readonly name: string;
  readonly papers: readonly SeedPaper[];
}

/**
 * Nine working days in December 2099, as their papers' ids: no real digest will be taken for one of these.
 * Each is a slice of a capture: [capture, from, to]. Neighbours come from different captures, so that a
 * good part of each day has stood in an earlier one: 11 of the 40 papers of the second day are the first's.
 */
const SLICES: Readonly<Record<string, readonly [number, number, number]>> = {
  '2099-12-01': [0, 0, 40],
  '2099-12-02': [1, 0, 40],
  '2099-12-03': [2, 0, 44],
  '2099-12-04': [4, 0, 45],
  '2099-12-07': [3, 0, 53],
  '2099-12-08': [0, 40, 81],
  '2099-12-09': [1, 40, 80],
  '2099-12-10': [2, 44, 88],
  '2099-12-11': [2, 88, 131],
};
const WEEKS: Readonly<Record<string, readonly [string, string]>> = {
  '2099-W49': ['2099-12-01', '2099-12-04'],
  '2099-W50': ['2099-12-07', '2099-12-11'],
};
/** What each capture may have been the answer to; their queries are not known. */
export const QUERIES = [
  'dynamic neural network compilation',
  'customized neural networks',
  'neural network algorithms',
  'neural network building blocks',
  'dynamic inference',
] as const;
/** As many as the site shows in a week or a month. */
const MOST = 105;

export const DAYS: readonly string[] = Object.keys(SLICES);

export function day(name: string): Listing | undefined {
  const [capture, from, to] = SLICES[name] ?? [];
  return capture === undefined ? undefined : { kind: 'day', name, papers: slice(capture, from, to) };
}

/** The last day that has been published; the site answers with it for `/papers` and for days to come. */
export function latestDay(): Listing | undefined {
  return day(DAYS.at(-1) ?? '');
}

export function week(name: string): Listing | undefined {
  const [first, last] = WEEKS[name] ?? [];
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'week', name, papers: gather(DAYS.filter((each) => each >= first && each <= last)) };
}

export function weekOf(dayName: string): string {
  const found = Object.entries(WEEKS).find(([, [first, last]]) => dayName >= first && dayName <= last);
  return found?.[0] ?? '2099-W50';
}

export function month(name: string): Listing | undefined {
  return name === '2099-12' ? { kind: 'month', name, papers: gather(DAYS) } : undefined;
}

export function trending(): Listing {
  const known = PAPERS.filter((paper) => paper.published !== undefined);
  return { kind: 'trending', name: '', papers: [...known, ...slice(2, 0, 8)] };
}

/** The capture that answered this query; for any other, the papers that have all of its words. */
export function search(query: string): Listing {
  const wanted = query.trim().toLowerCase();
  const capture = CAPTURES[QUERIES.findIndex((known) => known === wanted)];
  return {
    kind: 'search',
    name: query,
    papers: capture ?? PAPERS.filter((paper) => hasWords(paper, wanted)),
  };
}

function hasWords({ title, summary }: SeedPaper, words: string): boolean {
  const text = `${title} ${summary}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}

/** The same kind of digest before, or after, this one. */
export function neighbour({ kind, name }: Listing, step: 1 | -1): string | undefined {
  const names = kind === 'day' ? DAYS : kind === 'week' ? Object.keys(WEEKS) : [];
  const at = names.indexOf(name);
  return at === -1 ? undefined : names[at + step];
}

function slice(capture: number, from = 0, to?: number): readonly SeedPaper[] {
  return CAPTURES[capture]?.slice(from, to) ?? [];
}

/** Each paper once, the newest day's first. */
function gather(days: readonly string[]): readonly SeedPaper[] {
  const papers = days.toReversed().flatMap((name) => day(name)?.papers ?? []);
  return [...new Set(papers)].slice(0, MOST);
}
