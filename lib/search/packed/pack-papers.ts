import { MOST_TIMES } from '../answer.ts';
import { BITS, fieldsIn, paperTerms, placeIn, timesIn } from '../fields.ts';
import type { Searchable } from '../searchable.ts';
import { mostNamed, packNames } from './author-names.ts';
import { columnsOf, rowOf, type Row } from './columns.ts';
import type { PaperKey } from '../../papers/paper.ts';
import { TAG, type SegmentHead, type SegmentSink } from './segment-data.ts';
import { SegmentWriter } from './write-segment.ts';

/** The lists of one term, papers in order. */
interface Entry {
  /** Three numbers each: the paper, the fields' bits, the place in the title. */
  readonly short: number[];
  /** Two numbers each: the paper, and how often, less one. */
  readonly long: number[];
}

/** Terms, or keys, that are written between two pauses: a few milliseconds of work. */
const STEP = 300;

/** Gathers papers, in the order of their keys, and packs them into a segment. */
export class Packer {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, number>();
  readonly #keys: PaperKey[] = [];
  readonly #rows: Row[] = [];
  #postings = 0;

  get papers(): number {
    return this.#keys.length;
  }

  /** How many terms all papers together have: what it takes in memory, and how long it takes, grows with that. */
  get postings(): number {
    return this.#postings;
  }

  add(paper: Searchable): void {
    const number = this.#keys.push(paper.key) - 1;
    const { terms, ...lengths } = paperTerms(paper);
    this.#rows.push(rowOf(paper, lengths));
    this.#postings += terms.size;
    for (const [term, packed] of terms) this.#addTerm(term, number, packed);
    for (const tag of new Set(paper.reading?.tags ?? []))
      this.#entry(TAG + tag.toWellFormed()).short.push(number, 0, 0);
    for (const name of new Set(paper.authors ?? [])) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
  }

  /** Packs what was gathered. Each step is a few milliseconds of work. */
  *finish(sink: SegmentSink): Generator<undefined, SegmentHead> {
    const writer = new SegmentWriter(sink);
    for (const [at, term] of [...this.#entries.keys()].sort().entries()) {
      if (at % STEP === 0) yield;
      this.#write(writer, term);
    }
    sink.block('names', 0, packNames(mostNamed(this.#names)));
    for (const [at, key] of this.#keys.entries()) {
      if (at % STEP === 0) yield;
      writer.keys.add(key);
    }
    return writer.finish(columnsOf(this.#rows));
  }

  #addTerm(term: string, paper: number, packed: number): void {
    const entry = this.#entry(term);
    const fields = fieldsIn(packed) & ~BITS.abstract;
    if (fields > 0) entry.short.push(paper, fields, placeIn(packed));
    const times = Math.min(MOST_TIMES, timesIn(packed));
    if (times > 0) entry.long.push(paper, times - 1);
  }

  #entry(term: string): Entry {
    let entry = this.#entries.get(term);
    if (!entry) this.#entries.set(term, (entry = { short: [], long: [] }));
    return entry;
  }

  #write(writer: SegmentWriter, term: string): void {
    const lists = writer.begin(term);
    const { short, long } = this.#entry(term);
    for (let at = 0; at < short.length; at += 3)
      lists.short.add(short[at] ?? 0, short[at + 1] ?? 0, short[at + 2]);
    for (let at = 0; at < long.length; at += 2) lists.long.add(long[at] ?? 0, long[at + 1] ?? 0);
    writer.end();
  }
}

/** All at once; for more than some hundred papers, add them bit by bit. */
export function packPapers(papers: Iterable<Searchable>, sink: SegmentSink): SegmentHead {
  const packer = new Packer();
  for (const paper of inOrder(papers)) packer.add(paper);
  const steps = packer.finish(sink);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Many papers, with pauses in which others can work. */
export async function packInParts(
  papers: Iterable<Searchable>,
  sink: SegmentSink,
  pause: () => Promise<void>,
): Promise<SegmentHead> {
  const packer = new Packer();
  for (const paper of inOrder(papers)) {
    packer.add(paper);
    await pause();
  }
  return finishInParts(packer, sink, pause);
}

/** The same for papers that were gathered already. */
export async function finishInParts(
  packer: Packer,
  sink: SegmentSink,
  pause: () => Promise<void>,
): Promise<SegmentHead> {
  const steps = packer.finish(sink);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** The order in which papers are packed. */
function inOrder<P extends { readonly key: string }>(papers: Iterable<P>): P[] {
  return [...papers].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}
