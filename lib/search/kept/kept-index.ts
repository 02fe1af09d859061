import type { PaperKey } from '../../papers/paper.ts';
import type { Reads } from '../../store/reads.ts';
import type { IndexRecord, SegmentRecord } from '../../store/records.ts';
import { StaleIndex } from '../packed/blocks.ts';
import type { Index } from '../ranked/find.ts';
import type { Layer } from '../ranked/layer.ts';
import type { Searchable } from '../searchable.ts';
import { answering, DUE, stampOf } from './answering.ts';
import { openSegments, type KeptSegment } from './kept-blocks.ts';
import { RecentBlocks } from './recent-blocks.ts';
import type { OnTop } from './on-top.ts';
import { layerWithout, openedWithout, type Opened } from './opened.ts';
import { StoreChanges } from './store-changes.ts';
import { papersById, readSearchables, searchablesAt, shelfOf, type Shelf } from './searchables.ts';

/** So many of the newest changes are looked at; more wait for the background to fold them in. */
const MOST_NEW = 1000;

/** So often a segment may be merged away while it is read. */
const TRIES = 3;

/** What packs papers is a sixth of the search's code, and nothing to do with it where nothing has changed. */
const packing = () => import('./on-top.ts');

/** What is asked: the library, or all that was ever met. */
export type Scope = 'library' | 'everything';

/** Where an index is kept, as its context reaches it. */
export interface Keeping {
  readonly reads: Reads;
  /** Gives up the index of a shelf. Absent where nothing can be written: what cannot be read is then an error. */
  readonly discard?: (shelf: Shelf) => Promise<void>;
}

/**
 * The index on disk with the newest changes on top, as one context sees it. After a change anywhere, the next search first
 * asks in one small read what was touched: so what is saved is found at once.
 */
export class KeptIndex {
  readonly scope: Scope;
  #kept: Keeping;
  readonly #shelves: readonly Shelf[];
  #records: readonly (IndexRecord | undefined)[] = [];
  #opened: readonly Opened[] = [];
  /** What was touched since the segments were packed; `undefined` where nothing was. */
  #onTop: OnTop | undefined;
  /** The last line of the journal that is known. */
  #touched = 0;
  /** What the records said that the segments were opened by; `undefined` before any was read. */
  #stamp: string | undefined;
  #layers: readonly Layer[] = [];
  readonly #changes = new StoreChanges(() =>
    this.#takeChanges().catch((error: unknown) => {
      this.#forget();
      throw error;
    }),
  );
  readonly #recent = new RecentBlocks();

  constructor(kept: Keeping, scope: Scope) {
    this.#kept = kept;
    this.scope = scope;
    this.#shelves = scope === 'library' ? ['saved'] : ['saved', 'met'];
  }

  /** What is opened stays open, and is read from here from now on. */
  moveTo(kept: Keeping): void {
    this.#kept = kept;
    this.mayHaveChanged();
  }

  /** Somebody has written to the store. */
  mayHaveChanged(): void {
    this.#changes.mayHave = true;
  }

  readonly #reads: Reads = (tables, work) => this.#kept.reads(tables, work);

  /** How far an index that is not whole has come; `undefined` where all are. */
  get building(): { readonly done: number; readonly total: number } | undefined {
    const parts = this.#records.map((record) => (record ? record.walk : { done: 0, total: 0 }));
    const unfinished = parts.filter((part) => part !== undefined);
    if (unfinished.length === 0) return undefined;
    return {
      done: unfinished.reduce((sum, { done }) => sum + done, 0),
      total: unfinished.reduce((sum, { total }) => sum + total, 0),
    };
  }

  /** It is time that somebody builds it, or folds in what has changed. */
  get isDue(): boolean {
    return this.building !== undefined || (this.#onTop?.size ?? 0) >= DUE;
  }

  /** Asks the index as it is now; once more where a segment was merged away meanwhile. */
  async ask<T>(work: (index: Index) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#changes.taken();
        return await work(this.#index());
      } catch (error) {
        if (!(error instanceof StaleIndex) || tries > TRIES) throw error;
        this.#forget();
        // Blocks are lost that nobody took away: whoever tends the index builds it anew.
        const { discard } = this.#kept;
        if (tries === TRIES && discard) await Promise.all(this.#shelves.map(discard));
      }
    }
  }

  /** The layers as they are now, for what is counted over all papers. */
  async layers(): Promise<readonly Layer[]> {
    return this.ask(({ layers }) => Promise.resolve(layers));
  }

  /** What each question goes through is read, once, and kept. @param wait milliseconds until then. */
  keepSmall(wait: number): void {
    const unkept = this.#opened.filter(({ segment }) => !segment.isKept);
    if (unkept.length === 0) return;
    for (const { segment } of unkept) segment.isKept = true;
    setTimeout(() => {
      // What cannot be read now is read when it is asked for, or found to be gone.
      for (const { segment } of unkept) segment.keepSmall().catch(() => undefined);
    }, wait);
  }

  #index(): Index {
    return {
      layers: this.#layers,
      byId: (id: string) => papersById(this.#reads, id),
      read: async (keys: readonly PaperKey[]) => [...(await readSearchables(this.#reads, keys)).values()],
    };
  }

  #forget(): void {
    this.#opened = [];
    this.#stamp = undefined;
    this.#changes.mayHave = true;
  }

  async #takeChanges(): Promise<void> {
    const { records, last, opened, keys, papers } = await this.#readChanges();
    if (opened) await this.#open(records, opened);
    this.#stamp = stampOf(records);
    if (keys.length > 0) await this.#add(keys, papers);
    this.#touched = last;
    this.#layers = [...this.#opened.map(({ layer }) => layer), ...(this.#onTop?.layers ?? [])];
  }

  /**
   * What was touched since the last time; where other segments count now, these, and what was touched since they were packed.
   * The journal is never read from its beginning: the disk would go through all the lines that were trimmed.
   */
  #readChanges() {
    return this.#reads(['indexes', 'touched', 'papers', 'library'], async (now) => {
      const records = await answering(now, this.#shelves);
      const isSame = stampOf(records) === this.#stamp;
      const opened = isSame ? undefined : openSegments(this.#reads, this.#unopened(records), this.#recent);
      const since = isSame ? this.#touched : Math.min(...records.map((record) => record?.folded ?? 0));
      const lines = await now.stretch('touched', IDBKeyRange.lowerBound(since, true));
      const keys = [...new Set(lines.flatMap((line) => line.papers))].slice(-MOST_NEW);
      // On its way while they are read.
      if (keys.length > 0) void packing();
      const papers = await searchablesAt(now, keys);
      return { records, last: lines.at(-1)?.id ?? since, opened, keys, papers };
    });
  }

  #unopened(records: readonly (IndexRecord | undefined)[]): SegmentRecord[] {
    const opened = new Set(this.#opened.map(({ id }) => id));
    return records.flatMap((record) => record?.segments ?? []).filter(({ id }) => !opened.has(id));
  }

  async #open(
    records: readonly (IndexRecord | undefined)[],
    opened: ReadonlyMap<string, KeptSegment>,
  ): Promise<void> {
    const known = new Map([...this.#opened.map(({ id, segment }) => [id, segment] as const), ...opened]);
    const wanted = records.flatMap((record) => record?.segments ?? []);
    const all = wanted.flatMap(({ id, gone }) => {
      const segment = known.get(id);
      return segment ? [openedWithout(id, segment, gone)] : [];
    });
    this.#opened = await Promise.all(all);
    this.#records = records;
    this.#onTop = undefined;
  }

  async #add(keys: readonly PaperKey[], papers: ReadonlyMap<PaperKey, Searchable>): Promise<void> {
    const isOurs = (paper: Searchable) => this.#shelves.includes(shelfOf(paper));
    const found = keys.map((key) => [key, papers.get(key)] as const);
    this.#onTop ??= new (await packing()).OnTop();
    await this.#onTop.add(found.map(([key, paper]) => [key, paper && isOurs(paper) ? paper : undefined]));
    await Promise.all(
      this.#opened.map(async (one) => {
        const numbers = (await one.segment.numbersOf(keys)).filter((number) => !one.gone.has(number));
        for (const number of numbers) one.gone.add(number);
        if (numbers.length > 0) one.layer = await layerWithout(one.segment, [...one.gone]);
      }),
    );
  }
}
