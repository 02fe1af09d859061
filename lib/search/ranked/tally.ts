import { BITS } from '../fields.ts';
import type { Chosen } from '../packed/chosen.ts';
import { denseOf, type DenseList } from '../packed/dense-list.ts';
import { FIELD_BITS, type PostingList } from '../packed/posting-list.ts';
import { Postings } from '../packed/postings.ts';
import type { ReadColumns } from '../packed/read-columns.ts';
import { BEST_FIELD, type Worths } from './worths.ts';

/** As bits of `Tally.marks`. */
export const IN_TITLE = 1;
export const RIGHT = 2;

const postings = new Postings();

/** A paper that has a word, though no list says so: by its identifier, or several terms. */
export interface Apart {
  readonly paper: number;
  readonly worth: number;
  readonly mark: number;
}

/** How each of some papers answers one word: the best term in the best field. By where they stand among the chosen. */
export class Tally {
  readonly values: Float32Array;
  readonly marks: Uint8Array;
  /** Which word of the title it is, from 1; the first where it is several. */
  readonly places: Uint8Array;
  readonly #chosen: Chosen;
  readonly #columns: ReadColumns;
  readonly #worths: Worths;

  constructor(chosen: Chosen, columns: ReadColumns, worths: Worths) {
    const { length } = chosen.papers;
    this.values = new Float32Array(length);
    this.marks = new Uint8Array(length);
    this.places = new Uint8Array(length);
    this.#chosen = chosen;
    this.#columns = columns;
    this.#worths = worths;
  }

  /** @param worth of the term whose list it is */
  addList(list: PostingList, worth: number, mark: number): void {
    const { title, abstract } = this.#worths;
    const { titleLength, abstractLength } = this.#columns;
    const dense = denseOf(list, titleLength.length);
    if (dense) {
      this.#addDense(dense, worth, mark);
      return;
    }
    const isShort = list.bits === FIELD_BITS;
    postings.read(list, this.#chosen);
    const { papers, extras, places, count } = postings;
    const worthOf = (paper: number, extra: number, isTitle: boolean) => {
      if (!isShort) return abstract[(abstractLength[paper] ?? 0) * 2 + extra] ?? 0;
      return (isTitle ? title[titleLength[paper] ?? 0] : BEST_FIELD[extra]) ?? 0;
    };
    for (let one = 0; one < count; one += 1) {
      const paper = papers[one] ?? 0;
      const extra = extras[one] ?? 0;
      const isTitle = isShort && (extra & BITS.title) > 0;
      const value = worth * worthOf(paper, extra, isTitle);
      this.#put(this.#chosen.at(paper), value, mark | (isTitle ? IN_TITLE : 0), places[one] ?? 0);
    }
  }

  #addDense({ having, often }: DenseList, worth: number, mark: number): void {
    const { abstract } = this.#worths;
    const { abstractLength } = this.#columns;
    const { papers } = this.#chosen;
    for (let at = 0; at < papers.length; at += 1) {
      const paper = papers[at] ?? 0;
      if (!having.has(paper)) continue;
      const times = often.has(paper) ? 1 : 0;
      this.#put(at, worth * (abstract[(abstractLength[paper] ?? 0) * 2 + times] ?? 0), mark);
    }
  }

  /** What a paper is worth by no list, if it is among the chosen. */
  add({ paper, worth, mark }: Apart): void {
    if (this.#chosen.set.has(paper)) this.#put(this.#chosen.at(paper), worth, mark);
  }

  /** @param place 0 outside of titles */
  #put(at: number, value: number, mark: number, place = 0): void {
    if (value > (this.values[at] ?? 0)) this.values[at] = value;
    this.marks[at] = (this.marks[at] ?? 0) | mark;
    if (place === 0) return;
    const known = this.places[at] ?? 0;
    if (known === 0 || place < known) this.places[at] = place;
  }
}
