import { BITS } from '../fields.ts';
import type { Chosen } from '../packed/chosen.ts';
import { denseOf } from '../packed/dense-list.ts';
import { PaperSet } from '../packed/paper-set.ts';
import { addPapersOf, type PostingList } from '../packed/posting-list.ts';
import { Postings } from '../packed/postings.ts';
import { ID_WORTH } from '../worth.ts';
import type { Layer } from './layer.ts';
import { RIGHT, Tally, type Apart } from './tally.ts';
import type { TermMatch } from './term-matches.ts';
import { BEST_FIELD, type Worths } from './worths.ts';

const postings = new Postings();

/** A list that was looked at: of those papers that are left in the end it is said how they answer. */
interface Held {
  readonly list: PostingList;
  /** What its term is worth. */
  readonly worth: number;
  /** As in `Tally.marks`. */
  readonly mark: number;
}

/**
 * The papers of a layer that have one word. What is right is added first. How well they answer is looked for among those
 * that have all other words as well, which are few: `tally`.
 */
export class Having {
  /** Those that have it; out of date ones never do. */
  readonly papers: PaperSet;
  /** How many they are, and how many of them have it as asked. */
  count = 0;
  right = 0;
  readonly #layer: Layer;
  /** They are kept themselves: their blocks may be forgotten before the other layers have answered. */
  readonly #lists: Held[] = [];
  readonly #apart: Apart[] = [];

  constructor(layer: Layer) {
    this.#layer = layer;
    this.papers = new PaperSet(layer.segment.papers);
  }

  /** The papers that have one of these terms, whose blocks are loaded. */
  addTerms(matches: readonly TermMatch[], right: boolean): void {
    const { segment } = this.#layer;
    const mark = right ? RIGHT : 0;
    for (const { term, worth, inAbstract } of matches)
      for (const list of [segment.list('short', term), inAbstract && segment.list('long', term)]) {
        if (!list) continue;
        const dense = denseOf(list, segment.papers);
        if (dense) this.papers.addAll(dense.having);
        else addPapersOf(list, this.papers);
        this.#lists.push({ list, worth, mark });
      }
    this.#count(right);
  }

  /** Papers that an identifier names. */
  addPapers(papers: readonly number[]): void {
    for (const paper of papers) this.#addApart({ paper, worth: ID_WORTH, mark: RIGHT });
    this.#count(true);
  }

  /** The papers that have one term of each word of a sequence, in a field: at best in this order. */
  addSequence(terms: readonly (readonly number[])[]): void {
    let fields: Uint8Array | undefined;
    for (const part of terms) {
      const own = this.#fieldsOf(part);
      fields = fields ? both(fields, own) : own;
    }
    fields?.forEach((bits, paper) => {
      if (bits > 0)
        this.#addApart({ paper, worth: BEST_FIELD[bits] ?? 0, mark: RIGHT | (bits & BITS.title) });
    });
    this.#count(true);
  }

  /** How these papers answer. */
  tally(chosen: Chosen, worths: Worths): Tally {
    const tally = new Tally(chosen, this.#layer.segment.head.columns, worths);
    for (const { list, worth, mark } of this.#lists) tally.addList(list, worth, mark);
    for (const one of this.#apart) tally.add(one);
    return tally;
  }

  #addApart(one: Apart): void {
    this.papers.add(one.paper);
    this.#apart.push(one);
  }

  #count(right: boolean): void {
    if (this.#layer.gone) this.papers.removeAll(this.#layer.gone);
    this.count = this.papers.size;
    if (right) this.right = this.count;
  }

  #fieldsOf(terms: readonly number[]): Uint8Array {
    const { segment } = this.#layer;
    const fields = new Uint8Array(segment.papers);
    for (const term of terms)
      for (const part of ['short', 'long'] as const)
        if (segment.read(part, term, postings))
          for (let at = 0; at < postings.count; at += 1) {
            const paper = postings.papers[at] ?? 0;
            const bits = part === 'short' ? (postings.extras[at] ?? 0) : BITS.abstract;
            fields[paper] = (fields[paper] ?? 0) | bits;
          }
    return fields;
  }
}

function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((bits, at) => bits & (other[at] ?? 0));
}
