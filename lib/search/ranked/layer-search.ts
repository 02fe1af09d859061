import type { PaperKey } from '../../papers/paper.ts';
import type { Asked } from '../asked.ts';
import type { BlockName } from '../packed/blocks.ts';
import { Chosen } from '../packed/chosen.ts';
import type { PaperSet } from '../packed/paper-set.ts';
import { filtersOf, type Query } from '../query.ts';
import type { Layer } from './layer.ts';
import { isSure, sieveFor } from './sieve.ts';
import { Having } from './having.ts';
import type { Tallied } from './score.ts';
import { blocksOf, resemblingTerms, rightTerms, sequenceTerms, type TermMatch } from './term-matches.ts';
import type { Worths } from './worths.ts';

/** A word with what has been found out about it for all layers. */
export interface AskedWord extends Asked {
  /** The papers that its identifier names. */
  readonly keys: readonly PaperKey[];
}

/** What is asked of each layer. */
export interface Questions {
  readonly query: Query;
  readonly wanted: readonly AskedWord[];
  readonly unwanted: readonly AskedWord[];
  readonly worths: Worths;
}

/** One layer, asked. First what is right, then, for words that few papers have, what resembles them. */
export class LayerSearch {
  readonly layer: Layer;
  /** By word. */
  readonly wanted: readonly Having[];
  readonly #questions: Questions;
  readonly #unwanted: readonly Having[];
  readonly #right: readonly (readonly TermMatch[])[];
  #keeps: ((paper: number) => boolean)[] = [];

  constructor(layer: Layer, questions: Questions) {
    this.layer = layer;
    this.#questions = questions;
    this.wanted = questions.wanted.map(() => new Having(layer));
    this.#unwanted = questions.unwanted.map(() => new Having(layer));
    this.#right = questions.wanted.map((word) => rightTerms(layer.segment.dictionary, word));
  }

  /** Hardly more papers have a word as asked: a paper in a list is a byte at least. */
  mostRight(word: number): number {
    const { segment } = this.layer;
    return (this.#right[word] ?? []).reduce((sum, { term }) => sum + segment.bytesOf(term), 0);
  }

  /**
   * One read for all words and filters.
   * @param few which words so few papers have that what resembles them will be asked for next: it is read along
   */
  async askRight(few: readonly boolean[]): Promise<void> {
    const { query, wanted, unwanted } = this.#questions;
    const { segment } = this.layer;
    const steps = await Promise.all([
      ...wanted.map((word, at) => this.#wordStep(word, this.#right[at] ?? [], this.wanted[at], true)),
      // Words in their order cannot be told here: what has them all may stay until its text is read.
      ...unwanted.map((word, at) =>
        this.#wordStep(word, rightTerms(segment.dictionary, word), this.#unwanted[at], false),
      ),
    ]);
    const sieves = filtersOf(query).map((filter) => ({ filter, sieve: sieveFor(segment, filter) }));
    if (wanted.some(({ slips }, at) => slips > 0 && few[at])) await segment.dictionary.loadAll();
    const next = wanted.flatMap((_, at) => (few[at] ? blocksOf(segment, this.#resemblingTerms(at)) : []));
    const blocks = [...steps, ...sieves.map(({ sieve }) => sieve)].flatMap((step) => step.blocks);
    await segment.blocks.load([...blocks, ...next]);
    // At once: what is loaded may be forgotten when others are waited for.
    for (const step of steps) step.run();
    this.#keeps = sieves.flatMap(({ filter, sieve }) => {
      if (filter.not && !isSure(filter, [segment])) return [];
      const holds = sieve.holds();
      return [(paper: number) => holds(paper) !== filter.not];
    });
  }

  /** @param words which words may be misspelt */
  async askResembling(words: readonly boolean[]): Promise<void> {
    const { segment } = this.layer;
    await segment.dictionary.loadAll();
    const matches = words.map((isAsked, at) => (isAsked ? this.#resemblingTerms(at) : []));
    await segment.blocks.load(matches.flatMap((terms) => blocksOf(segment, terms)));
    matches.forEach((terms, at) => this.wanted[at]?.addTerms(terms, false));
  }

  /** Those of these papers that count, pass the filters, and lack what is not wanted. @param papers nobody else's */
  chosen(papers: PaperSet): Chosen {
    if (this.layer.gone) papers.removeAll(this.layer.gone);
    for (const having of this.#unwanted) papers.removeAll(having.papers);
    for (const keeps of this.#keeps)
      for (const paper of papers.papers()) if (!keeps(paper)) papers.remove(paper);
    return new Chosen(papers);
  }

  /** By word: how these papers answer it. */
  tally(chosen: Chosen): Tallied {
    const tallies = this.wanted.map((having) => having.tally(chosen, this.#questions.worths));
    return { layer: this.layer, papers: chosen.papers, tallies };
  }

  #resemblingTerms(at: number): readonly TermMatch[] {
    const word = this.#questions.wanted[at];
    return word ? resemblingTerms(this.layer.segment.dictionary, word) : [];
  }

  async #wordStep(
    word: AskedWord,
    terms: readonly TermMatch[],
    having: Having | undefined,
    withSequence: boolean,
  ): Promise<{ readonly blocks: readonly BlockName[]; readonly run: () => void }> {
    const { segment } = this.layer;
    const sequence = word.sequence && withSequence ? sequenceTerms(segment.dictionary, word.sequence) : [];
    const named = word.keys.length > 0 ? await segment.numbersOf(word.keys) : [];
    const apart = sequence.flat().map((term) => ({ term, inAbstract: true }));
    return {
      blocks: [...blocksOf(segment, terms), ...blocksOf(segment, apart)],
      run: () => {
        having?.addTerms(terms, true);
        if (sequence.length > 0) having?.addSequence(sequence);
        if (named.length > 0) having?.addPapers(named);
      },
    };
  }
}
