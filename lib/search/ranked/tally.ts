import { MOST_TIMES } from '../answer.ts';
import { BITS, TEXT_FIELDS } from '../fields.ts';
import { Postings } from '../packed/postings.ts';
import { BOOST, emphasis, ID_WORTH, type Means } from '../worth.ts';
import type { Layer } from './layer.ts';
import { giveBack, roomIn, type Room } from './room.ts';
import type { TermMatch } from './term-matches.ts';

/** As bits of `Tally.marks`. */
export const IN_TITLE = 1;
export const RIGHT = 2;

const postings = new Postings();

/** What each paper of a list is given; used again, so that it makes no garbage. */
let given = new Float32Array(1024);

function valuesOf(count: number): Float32Array {
  if (given.length < count) given = new Float32Array(count * 2);
  return given;
}

/** How each paper of a layer answers one word: the best term in the best field counts. What is right is added first. */
export class Tally {
  readonly values: Float32Array;
  readonly marks: Uint8Array;
  /** Which word of the title it is, from 1; the first where it is several. */
  readonly places: Uint8Array;
  readonly #layer: Layer;
  readonly #room: Room;
  /** The papers that have it, in the order in which they were found. */
  readonly #found: Uint32Array;
  #count = 0;
  #right = 0;

  constructor(layer: Layer) {
    this.#layer = layer;
    this.#room = roomIn(layer.segment);
    ({ values: this.values, marks: this.marks, places: this.places, found: this.#found } = this.#room);
  }

  /** The papers that have one of these terms, whose blocks are loaded. */
  addTerms(matches: readonly TermMatch[], right: boolean, worths: Worths): void {
    const mark = right ? RIGHT : 0;
    for (const match of matches) {
      this.#addShort(match, mark, worths);
      if (match.inAbstract) this.#addLong(match, mark, worths);
    }
    if (right) this.#right = this.#count;
  }

  /** Papers that an identifier names. */
  addPapers(papers: readonly number[]): void {
    for (const paper of papers) this.#put(paper, ID_WORTH, RIGHT);
    this.#right = this.#count;
  }

  /** The papers that have one term of each word of a sequence, in a field: at best in this order. */
  addSequence(terms: readonly (readonly number[])[]): void {
    let fields: Uint8Array | undefined;
    for (const part of terms) {
      const own = this.#fieldsOf(part);
      fields = fields ? both(fields, own) : own;
    }
    fields?.forEach((bits, paper) => {
      if (bits > 0) this.#put(paper, BEST_FIELD[bits] ?? 0, RIGHT | (bits & BITS.title));
    });
    this.#right = this.#count;
  }

  /** The papers that have it; out of date ones never do. */
  get papers(): Uint32Array {
    return this.#found.subarray(0, this.#count);
  }

  /** How many of them have it as asked. */
  get right(): number {
    return this.#right;
  }

  /** Nobody looks at it any more. */
  end(): void {
    giveBack(this.#layer.segment, this.#room);
  }

  #addShort({ term, worth }: TermMatch, mark: number, { title, others }: Worths): void {
    const { segment } = this.#layer;
    if (!segment.read('short', term, postings)) return;
    const { titleLength } = segment.head.columns;
    const { papers, extras, places, count } = postings;
    const values = valuesOf(count);
    for (let at = 0; at < count; at += 1) {
      const fields = extras[at] ?? 0;
      const isTitle = (fields & BITS.title) > 0;
      const best = isTitle ? title[titleLength[papers[at] ?? 0] ?? 0] : others[fields];
      values[at] = worth * (best ?? 0);
    }
    this.#putAll(values, mark);
    for (let at = 0; at < count; at += 1)
      if (((extras[at] ?? 0) & BITS.title) > 0) this.#putPlace(papers[at] ?? 0, places[at] ?? 0);
  }

  #addLong({ term, worth }: TermMatch, mark: number, { abstract }: Worths): void {
    const { segment } = this.#layer;
    if (!segment.read('long', term, postings)) return;
    const { abstractLength } = segment.head.columns;
    const { papers, extras, count } = postings;
    const values = valuesOf(count);
    for (let at = 0; at < count; at += 1) {
      const length = abstractLength[papers[at] ?? 0] ?? 0;
      values[at] = worth * (abstract[length * 2 + (extras[at] ?? 0)] ?? 0);
    }
    this.#putAll(values, mark);
  }

  /**
   * The papers of the list that was read. Most of the work of a query is here: without branches, since no processor foresees
   * which papers are found already.
   */
  #putAll(given: Float32Array, mark: number): void {
    const { gone } = this.#layer;
    const { values, marks } = this;
    const { papers, count } = postings;
    const found = this.#found;
    let known = this.#count;
    for (let at = 0; at < count; at += 1) {
      const paper = papers[at] ?? 0;
      if (gone?.[paper] === 1) continue;
      const value = given[at] ?? 0;
      const before = values[paper] ?? 0;
      found[known] = paper;
      known += Number(before === 0);
      values[paper] = value > before ? value : before;
      marks[paper] = (marks[paper] ?? 0) | mark;
    }
    this.#count = known;
  }

  #put(paper: number, value: number, marks: number): void {
    if (this.#layer.gone?.[paper] === 1) return;
    const known = this.values[paper] ?? 0;
    if (known === 0) this.#found[this.#count++] = paper;
    if (value > known) this.values[paper] = value;
    this.marks[paper] = (this.marks[paper] ?? 0) | marks;
  }

  #putPlace(paper: number, place: number): void {
    const known = this.places[paper] ?? 0;
    if (known === 0 || place < known) this.places[paper] = place;
    this.marks[paper] = (this.marks[paper] ?? 0) | IN_TITLE;
  }

  #fieldsOf(terms: readonly number[]): Uint8Array {
    const { segment } = this.#layer;
    const fields = new Uint8Array(segment.papers);
    const add = (bits: (at: number) => number) => {
      for (let at = 0; at < postings.count; at += 1) {
        const paper = postings.papers[at] ?? 0;
        fields[paper] = (fields[paper] ?? 0) | bits(at);
      }
    };
    for (const term of terms) {
      if (segment.read('short', term, postings)) add((at) => postings.extras[at] ?? 0);
      if (segment.read('long', term, postings)) add(() => BITS.abstract);
    }
    return fields;
  }
}

function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((bits, at) => bits & (other[at] ?? 0));
}

/** By the bits of fields: what the best of them is worth. */
const BEST_FIELD = Float64Array.from({ length: 32 }, (_, bits) =>
  Math.max(...TEXT_FIELDS.map((name) => ((bits & BITS[name]) > 0 ? BOOST[name] : 0))),
);

/** What a term is worth by where it stands, ready to be looked up for each paper. */
export interface Worths {
  /** By the title's length. */
  readonly title: Float64Array;
  /** By the bits of the other fields. */
  readonly others: Float64Array;
  /** By twice the abstract's length, and one more where it stands there more than once. */
  readonly abstract: Float64Array;
}

/** Those of the last query: until a paper comes or goes, the next one has the same. */
let last: { readonly means: Means; readonly worths: Worths } | undefined;

export function worthsFor(means: Means): Worths {
  if (last?.means.title !== means.title || last.means.abstract !== means.abstract)
    last = { means, worths: makeWorths(means) };
  return last.worths;
}

function makeWorths(means: Means): Worths {
  const title = new Float64Array(256);
  const abstract = new Float64Array(512);
  for (let length = 0; length < 256; length += 1) {
    title[length] = BOOST.title * emphasis(1, length, means.title);
    for (let times = 1; times <= MOST_TIMES; times += 1)
      abstract[length * 2 + times - 1] = BOOST.abstract * emphasis(times, length, means.abstract);
  }
  return { title, others: BEST_FIELD, abstract };
}
