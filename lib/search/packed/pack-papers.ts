import type { PaperKey } from '../../papers/paper.ts';
import { MOST_TIMES } from '../answer.ts';
import { BITS, fieldsIn, paperTerms, placeIn, timesIn } from '../fields.ts';
import type { Searchable } from '../searchable.ts';
import { mostNamed, packNames } from './author-names.ts';
import { columnsOf, rowOf, type Row } from './columns.ts';
import { TAG, type SegmentHead, type SegmentSink } from './segment-data.ts';
import { SegmentWriter } from './write-segment.ts';

/** The lists of one term, papers in order. */
interface Entry {
  /** Three numbers each: the paper, the fields' bits, the place in the title. */
  readonly short: number[];
  /** Two numbers each: the paper, and how often, less one. */
  readonly long: number[];
}

/** Gathers papers, in the order of their keys, and packs them into a segment. */
class Packer {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, number>();
  readonly #keys: PaperKey[] = [];
  readonly #rows: Row[] = [];

  add(paper: Searchable): void {
    const number = this.#keys.push(paper.key) - 1;
    const { terms, ...lengths } = paperTerms(paper);
    this.#rows.push(rowOf(paper, lengths));
    for (const [term, packed] of terms) this.#addTerm(term, number, packed);
    for (const tag of new Set(paper.reading?.tags ?? []))
      this.#entry(TAG + tag.toWellFormed()).short.push(number, 0, 0);
    for (const name of new Set(paper.authors ?? [])) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
  }

  finish(sink: SegmentSink): SegmentHead {
    const writer = new SegmentWriter(sink);
    for (const term of [...this.#entries.keys()].sort()) this.#write(writer, term);
    sink.block('names', 0, packNames(mostNamed(this.#names)));
    return writer.finish(this.#keys, columnsOf(this.#rows));
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
  return packer.finish(sink);
}

/** Papers packed between two pauses: few enough that typing never waits for them. */
const PART = 40;

/** Many papers, with pauses in which others can work. */
export async function packInParts(
  papers: Iterable<Searchable>,
  sink: SegmentSink,
  pause: () => Promise<void>,
): Promise<SegmentHead> {
  const packer = new Packer();
  for (const [at, paper] of inOrder(papers).entries()) {
    packer.add(paper);
    if (at % PART === PART - 1) await pause();
  }
  return packer.finish(sink);
}

/** The order in which papers are packed. */
function inOrder<P extends { readonly key: string }>(papers: Iterable<P>): P[] {
  return [...papers].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}
