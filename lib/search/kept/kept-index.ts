import type { PaperKey } from '../../papers/paper.ts';
import type { Store } from '../../store/database.ts';
import type { IndexRecord } from '../../store/records.ts';
import { memorySegment } from '../packed/memory-segment.ts';
import { StaleIndex, type Segment } from '../packed/segment.ts';
import type { Query } from '../query.ts';
import { find, type Found } from '../ranked/find.ts';
import { layerOf, type Layer } from '../ranked/layer.ts';
import type { Searchable } from '../searchable.ts';
import { DUE } from './due.ts';
import { answering } from './index-record.ts';
import { openSegments } from './kept-blocks.ts';
import { papersById, readSearchables, shelfOf, type Shelf } from './searchables.ts';

/** A segment on disk, with the papers in it that are out of date: on record, and by the newest changes. */
interface Opened {
  readonly id: string;
  readonly segment: Segment;
  readonly gone: Set<number>;
  layer: Layer;
}

/** So many of the newest changes are looked at; more wait for the background to fold them in. */
const MOST_NEW = 1000;

/** What is asked: the library, or all that was ever met. */
export type Scope = 'library' | 'everything';

/**
 * The index on disk with the newest changes on top, as one context sees it. Each search first asks, in one small read,
 * what has changed since the last one: so what is saved anywhere is found at once.
 */
export class KeptIndex {
  readonly scope: Scope;
  readonly #db: Store;
  readonly #shelves: readonly Shelf[];
  #records: readonly (IndexRecord | undefined)[] = [];
  #opened: readonly Opened[] = [];
  /** What was touched since the segments were packed; `undefined` for one that is forgotten or lies elsewhere. */
  #newest = new Map<PaperKey, Searchable | undefined>();
  #touched = 0;
  /** What the records said that the segments were opened by. */
  #stamp = '';
  #onTop: readonly Layer[] = [];
  #layers: readonly Layer[] = [];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(db: Store, scope: Scope) {
    this.#db = db;
    this.scope = scope;
    this.#shelves = scope === 'library' ? ['saved'] : ['saved', 'met'];
  }

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
    return this.building !== undefined || this.#newest.size >= DUE;
  }

  async find(query: Query): Promise<Found> {
    const found = await this.#fresh(() => find(this.#index(), query));
    const keys = async (from: number, to: number) => {
      try {
        return await found.keys(from, to);
      } catch (error) {
        if (!(error instanceof StaleIndex)) throw error;
        return (await this.find(query)).keys(from, to);
      }
    };
    return { ...found, keys };
  }

  /** The layers as they are now, for what is counted over all papers. */
  async layers(): Promise<readonly Layer[]> {
    return this.#fresh(() => Promise.resolve(this.#layers));
  }

  #index() {
    return {
      layers: this.#layers,
      byId: (id: string) => papersById(this.#db, id),
      read: async (keys: readonly PaperKey[]) => [...(await readSearchables(this.#db, keys)).values()],
    };
  }

  /** Works on the index as it is now; once more where a segment was merged away meanwhile. */
  async #fresh<T>(work: () => Promise<T>): Promise<T> {
    await this.#refresh();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleIndex)) throw error;
      this.#opened = [];
      this.#stamp = '';
      await this.#refresh();
      return work();
    }
  }

  /** One after the other: searches overlap while somebody types. */
  #refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#takeChanges());
    return this.#refreshing;
  }

  async #takeChanges(): Promise<void> {
    const { records, lines } = await this.#readChanges();
    const stamp = stampOf(records);
    if (stamp !== this.#stamp) await this.#open(records);
    this.#stamp = stamp;
    const keys = [...new Set(lines.flatMap(({ papers }) => papers))].slice(-MOST_NEW);
    this.#touched = lines.at(-1)?.id ?? this.#touched;
    if (keys.length > 0) await this.#add(keys);
    const newest = [...this.#newest.values()].filter((paper) => paper !== undefined);
    if (keys.length > 0) this.#onTop = newest.length > 0 ? [layerOf(memorySegment(newest))] : [];
    this.#layers = [...this.#opened.map(({ layer }) => layer), ...this.#onTop];
  }

  /** What was touched since the last time; since the segments were packed, where they are others. */
  #readChanges() {
    const { indexes, touched } = this.#db;
    return this.#db.transaction('r', indexes, touched, async () => {
      const records = await Promise.all(this.#shelves.map((shelf) => answering(this.#db, shelf)));
      const folded = Math.min(...records.map((record) => record?.folded ?? 0));
      const since = stampOf(records) === this.#stamp ? this.#touched : folded;
      return { records, lines: await touched.where(':id').above(since).toArray() };
    });
  }

  async #open(records: readonly (IndexRecord | undefined)[]): Promise<void> {
    const wanted = records.flatMap((record) => record?.segments ?? []);
    const known = new Map(this.#opened.map((one) => [one.id, one.segment]));
    const missing = wanted.map(({ id }) => id).filter((id) => !known.has(id));
    const opened = await openSegments(this.#db, missing);
    missing.forEach((id, at) => {
      const segment = opened[at];
      if (segment) known.set(id, segment);
    });
    this.#opened = wanted.flatMap(({ id, gone }): Opened[] => {
      const segment = known.get(id);
      return segment ? [{ id, segment, gone: new Set(gone), layer: layerOf(segment, gone) }] : [];
    });
    this.#records = records;
    this.#newest.clear();
    this.#onTop = [];
  }

  async #add(keys: readonly PaperKey[]): Promise<void> {
    const papers = await readSearchables(this.#db, keys);
    for (const key of keys) {
      const paper = papers.get(key);
      this.#newest.set(key, paper && this.#shelves.includes(shelfOf(paper)) ? paper : undefined);
    }
    await Promise.all(
      this.#opened.map(async (one) => {
        const numbers = (await one.segment.numbersOf(keys)).filter((number) => !one.gone.has(number));
        for (const number of numbers) one.gone.add(number);
        if (numbers.length > 0) one.layer = layerOf(one.segment, [...one.gone]);
      }),
    );
  }
}

/** Changes when other segments count, or other papers of them. */
function stampOf(records: readonly (IndexRecord | undefined)[]): string {
  return records
    .map((record) => (record ? `${record.name} ${record.version} ${record.segments[0]?.id}` : ''))
    .join();
}
