import { slipsBetween } from '../slips.ts';
import { StaleIndex, type Blocks } from './blocks.ts';
import { TERMS_IN_PAGE, type ListPart, type SegmentHead } from './segment-data.ts';
import { lastFrom } from './sorted.ts';
import { Spellings } from './spellings.ts';
import { TermPage } from './term-page.ts';

/** Behind all tags. */
const FIRST_WORD = '\u0002';

/** The last of all terms that begin with this. */
const lastWith = (beginning: string) => `${beginning}\uffff`;

/**
 * The terms of a segment in order. A term is known by its number; numbers with a prefix are one stretch. What is asked of
 * it has to be read before: `load` brings the pages of some terms, `loadAll` all of them.
 */
export class Dictionary {
  readonly size: number;
  readonly #head: SegmentHead;
  readonly #blocks: Blocks;
  readonly #pages: TermPage[] = [];
  /** Once all terms are read. */
  #spellings: Spellings | undefined;
  #loadingAll: Promise<void> | undefined;

  constructor(head: SegmentHead, blocks: Blocks) {
    this.size = head.terms;
    this.#head = head;
    this.#blocks = blocks;
  }

  /** Reads the terms that begin with these, and those between which they would stand. */
  async load(beginnings: readonly string[]): Promise<void> {
    const missing = new Set<number>();
    for (const beginning of beginnings)
      for (let page = this.#pageOf(beginning); page <= this.#pageOf(lastWith(beginning)); page += 1)
        if (!this.#pages[page] && page < this.#head.pageFirsts.length) missing.add(page);
    if (missing.size === 0) return;
    const pages = await this.#blocks.read('terms', [...missing]);
    [...missing].forEach((page, at) => this.#keep(page, pages[at]));
  }

  /** Reads all terms, with what is needed to go through them. */
  loadAll(): Promise<void> {
    this.#loadingAll ??= this.#readAll().catch((error: unknown) => {
      this.#loadingAll = undefined;
      throw error;
    });
    return this.#loadingAll;
  }

  term(number: number): string {
    return this.#pageWith(number).term(number % TERMS_IN_PAGE);
  }

  lengthOf(number: number): number {
    const [page, own] = [this.#pageWith(number), number % TERMS_IN_PAGE];
    return page.startOf(own + 1) - page.startOf(own);
  }

  firstLetterOf(number: number): number {
    const page = this.#pageWith(number);
    return page.text.charCodeAt(page.startOf(number % TERMS_IN_PAGE));
  }

  /** Bytes of the term's list, and of all lists of this kind before it. */
  listOf(part: ListPart, number: number): { readonly before: number; readonly size: number } {
    return this.#pageWith(number).listOf(part, number % TERMS_IN_PAGE);
  }

  /** The first term that does not come before this one. */
  from(term: string): number {
    if (this.size === 0) return 0;
    const first = this.#pageOf(term) * TERMS_IN_PAGE;
    return first + this.#pageWith(first).from(term);
  }

  /** The term's number, if it is there. */
  find(term: string): number | undefined {
    if (this.size === 0) return undefined;
    const first = this.#pageOf(term) * TERMS_IN_PAGE;
    const page = this.#pageWith(first);
    const own = page.from(term);
    return page.term(own) === term ? first + own : undefined;
  }

  /** The terms that begin with this: from the first to before the second. */
  beginningWith(prefix: string): readonly [number, number] {
    return [this.from(prefix), this.from(lastWith(prefix))];
  }

  /** The words that are at most so many slips away; the word itself among them. */
  resembling(word: string, slips: number): number[] {
    const near = this.#spellings?.near(word, slips) ?? [];
    return near.filter((term) => {
      const [page, own] = [this.#pageWith(term), term % TERMS_IN_PAGE];
      return slipsBetween(word, slips, page.text, page.startOf(own), page.startOf(own + 1)) <= slips;
    });
  }

  async #readAll(): Promise<void> {
    const [pages, spellings] = await Promise.all([
      this.#blocks.read('terms'),
      this.#blocks.read('spellings'),
    ]);
    this.#head.pageFirsts.forEach((_, page) => this.#keep(page, pages[page]));
    this.#spellings = new Spellings(spellings, this.size, this.from(FIRST_WORD));
  }

  #keep(page: number, bytes: Uint8Array | undefined): void {
    if (!bytes) throw new StaleIndex();
    const { pageSums } = this.#head;
    const terms = Math.min(TERMS_IN_PAGE, this.size - page * TERMS_IN_PAGE);
    this.#pages[page] ??= new TermPage(bytes, terms, [pageSums[page * 2] ?? 0, pageSums[page * 2 + 1] ?? 0]);
  }

  #pageOf(term: string): number {
    return lastFrom(this.#head.pageFirsts, term);
  }

  #pageWith(number: number): TermPage {
    const page = this.#pages[Math.floor(number / TERMS_IN_PAGE)];
    if (!page) throw new RangeError(`Term ${number} was not read`);
    return page;
  }
}
