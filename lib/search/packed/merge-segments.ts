import { addNames, mostNamed, packNames, unpackNames } from './author-names.ts';
import type { BlockName } from './blocks.ts';
import { MergedPostings } from './merged-postings.ts';
import { mergePapers, type Merged } from './merge-papers.ts';
import type { Segment } from './segment.ts';
import type { ListPart, SegmentHead, SegmentSink } from './segment-data.ts';
import { SegmentWriter } from './write-segment.ts';

/** Terms between two pauses. */
const STEP = 50;

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
  const writer = new SegmentWriter(sink);
  await Promise.all(merged.map(({ segment }) => segment.loadAll()));
  const { columns, numbers } = await mergePapers(merged, writer.keys, pause);
  const inputs = merged.map(({ segment }, at) => new Input(segment, numbers[at] ?? new Int32Array()));
  for (let terms = 1; ; terms += 1) {
    const term = firstTerm(inputs);
    if (term === undefined) break;
    if (terms % STEP === 0) await pause();
    const own = inputs.filter((input) => input.term === term);
    for (const input of own) if (input.missing.length > 0) await input.load();
    writeTerm(writer, term, own);
    for (const input of own) input.next();
  }
  sink.block('names', 0, packNames(await namesOf(merged)));
  return writer.finish(columns);
}

async function namesOf(merged: readonly Merged[]) {
  const counts = new Map<string, number>();
  for (const { segment } of merged) {
    await segment.blocks.load([{ part: 'names', number: 0 }]);
    addNames(counts, unpackNames(segment.blocks.get('names', 0)));
  }
  return mostNamed(counts);
}

const PARTS = ['short', 'long'] as const satisfies ListPart[];

/** One of the segments, at one of its terms. */
class Input {
  term: string | undefined;
  /** The blocks of its lists, as far as they are not those of the term before. */
  missing: readonly BlockName[] = [];
  readonly #segment: Segment;
  readonly #numbers: Int32Array;
  readonly #loaded: Record<ListPart, number> = { short: -1, long: -1 };
  #at = -1;

  constructor(segment: Segment, numbers: Int32Array) {
    this.#segment = segment;
    this.#numbers = numbers;
    this.next();
  }

  next(): void {
    this.#at += 1;
    const { dictionary } = this.#segment;
    this.term = this.#at < dictionary.size ? dictionary.term(this.#at) : undefined;
    if (this.term !== undefined) this.missing = this.#blocks();
  }

  async load(): Promise<void> {
    await this.#segment.blocks.load(this.missing);
    for (const { part, number } of this.missing)
      if (part === 'short' || part === 'long') this.#loaded[part] = number;
    this.missing = NONE;
  }

  /** The papers of the term, as they are numbered in the merged segment. */
  add(part: ListPart, to: MergedPostings): void {
    if (this.#segment.read(part, this.#at, to.list)) to.add(this.#numbers);
  }

  #blocks(): readonly BlockName[] {
    let missing = NONE;
    for (const part of PARTS) {
      const number = this.#segment.blockOf(part, this.#at);
      if (number !== undefined && number !== this.#loaded[part]) missing = [...missing, { part, number }];
    }
    return missing;
  }
}

const NONE: readonly BlockName[] = [];

/** In the order of JavaScript's strings, as they were packed. */
function firstTerm(inputs: readonly Input[]): string | undefined {
  let first: string | undefined;
  for (const { term } of inputs)
    if (term !== undefined && (first === undefined || term < first)) first = term;
  return first;
}

const postings: Readonly<Record<ListPart, MergedPostings>> = {
  short: new MergedPostings(),
  long: new MergedPostings(),
};

/** A term that only papers had which are out of date is left out. */
function writeTerm(writer: SegmentWriter, term: string, inputs: readonly Input[]): void {
  for (const part of PARTS) {
    postings[part].clear();
    for (const input of inputs) input.add(part, postings[part]);
  }
  if (PARTS.every((part) => postings[part].count === 0)) return;
  const lists = writer.begin(term);
  for (const part of PARTS) postings[part].write(lists[part]);
  writer.end();
}
