import type { PaperKey } from '../../papers/paper.ts';
import type { Layer } from './layer.ts';
import { firstOf } from './first-of.ts';

/** So many are put in order at first; the rest when somebody goes there. */
const AT_FIRST = 400;

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
  /** The same by layer: those of a layer lie together. */
  readonly #paperOf: readonly Uint32Array[];
  readonly #score: Float64Array;
  #ordered: Uint32Array = new Uint32Array();

  constructor(layers: readonly Layer[], found: readonly Scored[]) {
    this.#layers = layers;
    this.count = found.reduce((sum, { papers }) => sum + papers.length, 0);
    this.#layer = new Uint8Array(this.count);
    this.#paper = new Uint32Array(this.count);
    this.#score = new Float64Array(this.count);
    let at = 0;
    this.#paperOf = found.map(({ papers, scores }, layer) => {
      const [first, behind] = [at, at + papers.length];
      this.#layer.fill(layer, first, behind);
      this.#paper.set(papers, first);
      this.#score.set(scores, first);
      at = behind;
      return this.#paper.subarray(first, behind);
    });
  }

  /** The keys of these, best first. */
  async keys(from: number, to: number): Promise<PaperKey[]> {
    await this.#readOrder();
    const found = [...this.#inOrder(to).slice(from, to)];
    const keys = await Promise.all(
      this.#layers.map(async ({ segment }, layer) => {
        const own = found.filter((one) => this.#layer[one] === layer).map((one) => this.#paper[one] ?? 0);
        return own.length === 0 ? [] : segment.keysOf(own);
      }),
    );
    const next = keys.map(() => 0);
    return found.flatMap((one) => {
      const layer = this.#layer[one] ?? 0;
      const at = next[layer] ?? 0;
      next[layer] = at + 1;
      return keys[layer]?.[at] ?? [];
    });
  }

  /** What decides among equals, and, of a few, their keys: each is one wait where it is not at hand. */
  async #readOrder(): Promise<void> {
    await Promise.all(
      this.#layers.map(async ({ segment }, layer) => {
        const own = this.#paperOf[layer] ?? [];
        await Promise.all([
          segment.head.columns.loadOf('order', own),
          this.count <= FEW && segment.loadKeys(own),
        ]);
      }),
    );
  }

  #inOrder(to: number): Uint32Array {
    if (this.#ordered.length < Math.min(to, this.count)) {
      const all = new Uint32Array(this.count);
      for (let found = 0; found < all.length; found += 1) all[found] = found;
      this.#ordered = firstOf(all, to <= AT_FIRST ? AT_FIRST : this.count, this.#compare);
    }
    return this.#ordered;
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
