import type { PaperKey } from '../../papers/paper.ts';
import { MOST_TIMES } from '../answer.ts';
import { BITS, fieldsIn, paperTerms, placeIn, timesIn } from '../fields.ts';
import type { Searchable } from '../searchable.ts';
import { mostNamed, packNames } from './author-names.ts';
import { columnsOf, rowOf, type Row } from './columns.ts';
import { GatheredLists } from './gathered-lists.ts';
import { TAG, type SegmentHead, type SegmentSink } from './segment-data.ts';
import { SegmentWriter } from './write-segment.ts';

/** A posting of a short list in one number: the paper, the fields' bits, the place in the title. There is room for half a million papers. */
const PAPER = 4096;
const FIELDS = 256;

/** Terms, or keys, that are written between two pauses: a few milliseconds of work. */
const STEP = 300;

/** Gathers papers, in the order of their keys, and packs them into a segment. */
export class Packer {
  /** Each has a list of each kind, of the same number. */
  readonly #terms = new Map<string, number>();
  readonly #short = new GatheredLists();
  readonly #long = new GatheredLists();
  readonly #names = new Map<string, number>();
  readonly #keys: PaperKey[] = [];
  readonly #rows: Row[] = [];
  #size = 0;

  get papers(): number {
    return this.#keys.length;
  }

  /** How many terms all papers together have, and a paper is one more: what it takes in memory and in time grows with that. */
  get size(): number {
    return this.#size;
  }

  add(paper: Searchable): void {
    const number = this.#keys.push(paper.key) - 1;
    const { terms, ...lengths } = paperTerms(paper);
    this.#rows.push(rowOf(paper, lengths));
    this.#size += terms.size + 1;
    for (const [term, packed] of terms) this.#addTerm(term, number, packed);
    for (const tag of new Set(paper.reading?.tags ?? []))
      this.#short.add(this.#listOf(TAG + tag.toWellFormed()), number * PAPER);
    for (const name of new Set(paper.authors ?? [])) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
  }

  /** Packs what was gathered. Each step is a few milliseconds of work. */
  *finish(sink: SegmentSink): Generator<undefined, SegmentHead> {
    const writer = new SegmentWriter(sink);
    for (const [at, term] of [...this.#terms.keys()].sort().entries()) {
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
    const list = this.#listOf(term);
    const fields = fieldsIn(packed) & ~BITS.abstract;
    if (fields > 0) this.#short.add(list, paper * PAPER + fields * FIELDS + placeIn(packed));
    const times = Math.min(MOST_TIMES, timesIn(packed));
    if (times > 0) this.#long.add(list, paper * MOST_TIMES + times - 1);
  }

  #listOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#long.begin();
    const list = this.#short.begin();
    this.#terms.set(term, list);
    return list;
  }

  #write(writer: SegmentWriter, term: string): void {
    const { short, long } = writer.begin(term);
    const list = this.#listOf(term);
    this.#short.each(list, (one) => {
      const noted = one % PAPER;
      short.add(Math.floor(one / PAPER), Math.floor(noted / FIELDS), noted % FIELDS);
    });
    this.#long.each(list, (one) => long.add(Math.floor(one / MOST_TIMES), one % MOST_TIMES));
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
