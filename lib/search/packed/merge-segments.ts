import type { PaperKey } from '../../papers/paper.ts';
import { addNames, mostNamed, packNames, unpackNames } from './author-names.ts';
import { columnsOf, rowAt, type Row } from './columns.ts';
import { unpackKeys } from './keys.ts';
import { Postings } from './postings.ts';
import type { Segment } from './segment.ts';
import type { SegmentHead, SegmentSink } from './segment-data.ts';
import { SegmentWriter } from './write-segment.ts';

/** A segment that goes into a larger one, without the papers that are out of date in it. */
export interface Merged {
  readonly segment: Segment;
  readonly gone: ArrayLike<number>;
}

/** Terms between two pauses: some milliseconds of work. */
const TERMS = 300;

/**
 * Packs segments into one; of a paper that is in several, all but one have to be `gone`. Goes along the terms of all of
 * them at once, so that no more than a few blocks of each are in memory.
 * @param pause lets others work, and what has gone into the sink be written
 */
export async function mergeSegments(
  merged: readonly Merged[],
  sink: SegmentSink,
  pause: () => Promise<void>,
): Promise<SegmentHead> {
  await Promise.all(merged.map(({ segment }) => segment.loadAll()));
  const papers = await papersOf(merged);
  const writer = new SegmentWriter(sink);
  const inputs = merged.map(({ segment }, at) => new Input(segment, papers.numbers[at] ?? new Int32Array()));
  for (let terms = 0; ; terms += 1) {
    const term = firstTerm(inputs);
    if (term === undefined) break;
    if (terms % TERMS === TERMS - 1) await pause();
    const own = inputs.filter((input) => input.term === term);
    for (const input of own) await input.load();
    writeTerm(writer, term, own);
    for (const input of own) input.next();
  }
  sink.block('names', 0, packNames(await namesOf(merged)));
  return writer.finish(papers.keys, columnsOf(papers.rows));
}

interface Papers {
  readonly keys: readonly PaperKey[];
  readonly rows: readonly Row[];
  /** By segment and its paper: the number in the merged one, -1 for one that is out of date. */
  readonly numbers: readonly Int32Array[];
}

async function papersOf(merged: readonly Merged[]): Promise<Papers> {
  const numbers = merged.map(({ segment }) => new Int32Array(segment.papers).fill(-1));
  const all: { readonly key: PaperKey; readonly from: number; readonly paper: number }[] = [];
  for (const [from, { segment, gone }] of merged.entries()) {
    const isGone = new Set(Array.from(gone));
    const keys = await allKeys(segment);
    keys.forEach((key, paper) => {
      if (!isGone.has(paper)) all.push({ key, from, paper });
    });
  }
  all.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  all.forEach(({ from, paper }, number) => {
    const own = numbers[from];
    if (own) own[paper] = number;
  });
  const columns = merged.map(({ segment }) => segment.head.columns);
  const rows = all.flatMap(({ from, paper }) => {
    const own = columns[from];
    return own ? [rowAt(own, paper)] : [];
  });
  return { keys: all.map(({ key }) => key), rows, numbers };
}

async function allKeys(segment: Segment): Promise<PaperKey[]> {
  const keys: PaperKey[] = [];
  for (const number of segment.head.keyFirsts.keys()) {
    await segment.blocks.load([{ part: 'keys', number }]);
    keys.push(...unpackKeys(segment.blocks.get('keys', number)).values());
  }
  return keys;
}

async function namesOf(merged: readonly Merged[]) {
  const counts = new Map<string, number>();
  for (const { segment } of merged) {
    await segment.blocks.load([{ part: 'names', number: 0 }]);
    addNames(counts, unpackNames(segment.blocks.get('names', 0)));
  }
  return mostNamed(counts);
}

/** One of the segments, at one of its terms. */
class Input {
  term: string | undefined;
  readonly #segment: Segment;
  readonly #numbers: Int32Array;
  #at = 0;

  constructor(segment: Segment, numbers: Int32Array) {
    this.#segment = segment;
    this.#numbers = numbers;
    this.term = segment.dictionary.size > 0 ? segment.dictionary.term(0) : undefined;
  }

  next(): void {
    this.#at += 1;
    const { dictionary } = this.#segment;
    this.term = this.#at < dictionary.size ? dictionary.term(this.#at) : undefined;
  }

  async load(): Promise<void> {
    const wanted = (['short', 'long'] as const).flatMap((part) => {
      const number = this.#segment.blockOf(part, this.#at);
      return number === undefined ? [] : [{ part, number }];
    });
    if (wanted.length > 0) await this.#segment.blocks.load(wanted);
  }

  /** The papers of the term, as they are numbered in the merged segment. */
  postings(part: 'short' | 'long'): Posting[] {
    if (!this.#segment.read(part, this.#at, list)) return [];
    const found: Posting[] = [];
    for (let at = 0; at < list.count; at += 1) {
      const paper = this.#numbers[list.papers[at] ?? 0] ?? -1;
      if (paper >= 0) found.push({ paper, extra: list.extras[at] ?? 0, place: list.places[at] ?? 0 });
    }
    return found;
  }
}

interface Posting {
  readonly paper: number;
  readonly extra: number;
  readonly place: number;
}

const list = new Postings();

/** In the order of JavaScript's strings, as they were packed. */
function firstTerm(inputs: readonly Input[]): string | undefined {
  let first: string | undefined;
  for (const { term } of inputs)
    if (term !== undefined && (first === undefined || term < first)) first = term;
  return first;
}

/** A term that only papers had which are out of date is left out. */
function writeTerm(writer: SegmentWriter, term: string, inputs: readonly Input[]): void {
  const [short, long] = (['short', 'long'] as const).map((part) =>
    inputs.flatMap((input) => input.postings(part)).sort((a, b) => a.paper - b.paper),
  );
  if (!short?.length && !long?.length) return;
  const lists = writer.begin(term);
  for (const { paper, extra, place } of short ?? []) lists.short.add(paper, extra, place);
  for (const { paper, extra } of long ?? []) lists.long.add(paper, extra);
  writer.end();
}
