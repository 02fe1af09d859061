import type { PaperKey } from '../../papers/paper.ts';
import type { Layer } from './layer.ts';
import { firstOf } from './first-of.ts';

/** So many times more than are asked for are put in order at once; others when somebody goes there. */
const MORE = 3;

/** Of so few the keys are read before it is known which come first. */
const FEW = 50;

/** Papers of one layer, by their numbers there, with their scores. */
export interface Scored {
  readonly papers: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * What was found in all layers: best score first; among equals the newest; then by a hash of the key, so that the
 * order never changes by itself. Put in order as far as it is asked for.
 */
export class Ranking {
  readonly count: number;
  readonly #layers: readonly Layer[];
  /** By paper that was found: its layer, and its number there. */
  readonly #layer: Uint8Array;
  readonly #paper: Uint32Array;
  readonly #score: Float64Array;
  #ordered: Uint32Array = new Uint32Array();

  constructor(layers: readonly Layer[], found: readonly Scored[]) {
    this.#layers = layers;
    this.count = found.reduce((sum, { papers }) => sum + papers.length, 0);
    this.#layer = new Uint8Array(this.count);
    this.#paper = new Uint32Array(this.count);
    this.#score = new Float64Array(this.count);
    let at = 0;
    for (const [layer, { papers, scores }] of found.entries()) {
      this.#layer.fill(layer, at, at + papers.length);
      this.#paper.set(papers, at);
      this.#score.set(scores, at);
      at += papers.length;
    }
  }

  /** The keys of these, best first. */
  async keys(from: number, to: number): Promise<PaperKey[]> {
    const found = [...(await this.#inOrder(to)).slice(from, to)];
    // By layer; the first stand at the end, where they are taken away.
    const keys = await Promise.all(
      this.#layers.map(async ({ segment }, layer) => {
        const own = found.filter((one) => this.#layer[one] === layer).map((one) => this.#paper[one] ?? 0);
        return own.length === 0 ? [] : (await segment.keysOf(own)).reverse();
      }),
    );
    return found.flatMap((one) => keys[this.#layer[one] ?? 0]?.pop() ?? []);
  }

  /** The first of what was found, at least so many. */
  async #inOrder(to: number): Promise<Uint32Array> {
    if (this.#ordered.length >= Math.min(to, this.count)) return this.#ordered;
    const count = Math.min(MORE * to, this.count);
    const candidates = this.#candidates(count);
    await this.#readOrder(candidates);
    const ordered = firstOf(candidates, count, this.#compare);
    if (ordered.length > this.#ordered.length) this.#ordered = ordered;
    return ordered;
  }

  /** Those with a score that may be among so many: what decides among equals is read of no others. */
  #candidates(count: number): Uint32Array {
    const all = new Uint32Array(this.count);
    for (let found = 0; found < all.length; found += 1) all[found] = found;
    if (count === this.count) return all;
    const best = firstOf(all, count, (a, b) => (this.#score[b] ?? 0) - (this.#score[a] ?? 0));
    const least = this.#score[best.at(-1) ?? 0] ?? 0;
    let kept = 0;
    for (let found = 0; found < all.length; found += 1)
      if ((this.#score[found] ?? 0) >= least) all[kept++] = found;
    return all.subarray(0, kept);
  }

  /** What decides among equals, and, of a few, their keys: each is one wait where it is not at hand. */
  async #readOrder(candidates: Uint32Array): Promise<void> {
    const own = this.#layers.map((): number[] => []);
    for (const found of candidates) own[this.#layer[found] ?? 0]?.push(this.#paper[found] ?? 0);
    await Promise.all(
      this.#layers.map(async ({ segment }, layer) => {
        const papers = own[layer] ?? [];
        await Promise.all([
          segment.head.columns.loadOf('order', papers),
          this.count <= FEW && segment.loadKeys(papers),
        ]);
      }),
    );
  }

  readonly #compare = (a: number, b: number): number =>
    (this.#score[b] ?? 0) - (this.#score[a] ?? 0) ||
    this.#column('newness', b) - this.#column('newness', a) ||
    this.#column('tie', a) - this.#column('tie', b);

  #column(name: 'newness' | 'tie', found: number): number {
    const columns = this.#layers[this.#layer[found] ?? 0]?.segment.head.columns;
    return columns?.order(name, this.#paper[found] ?? 0) ?? 0;
  }
}
