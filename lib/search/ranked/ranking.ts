import type { PaperKey } from '../../papers/paper.ts';
import type { Layer } from './layer.ts';
import { firstOf } from './first-of.ts';

/** So many are put in order at first; the rest when somebody goes there. */
const AT_FIRST = 400;

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
  readonly #newness: Float64Array;
  readonly #tie: Uint32Array;
  #ordered: Uint32Array = new Uint32Array();

  constructor(layers: readonly Layer[], found: readonly Scored[]) {
    this.#layers = layers;
    this.count = found.reduce((sum, { papers }) => sum + papers.length, 0);
    this.#layer = new Uint8Array(this.count);
    this.#paper = new Uint32Array(this.count);
    this.#score = new Float64Array(this.count);
    this.#newness = new Float64Array(this.count);
    this.#tie = new Uint32Array(this.count);
    let at = 0;
    found.forEach((scored, layer) => {
      this.#fill(scored, layer, at);
      at += scored.papers.length;
    });
  }

  /** The keys of these, best first. */
  async keys(from: number, to: number): Promise<PaperKey[]> {
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

  #fill({ papers, scores }: Scored, layer: number, from: number): void {
    const columns = this.#layers[layer]?.segment.head.columns;
    this.#layer.fill(layer, from, from + papers.length);
    this.#paper.set(papers, from);
    this.#score.set(scores, from);
    for (let at = 0; at < papers.length; at += 1) {
      this.#newness[from + at] = columns?.newness[papers[at] ?? 0] ?? 0;
      this.#tie[from + at] = columns?.tie[papers[at] ?? 0] ?? 0;
    }
  }

  #inOrder(to: number): Uint32Array {
    if (this.#ordered.length < Math.min(to, this.count)) {
      const all = Uint32Array.from({ length: this.count }, (_, found) => found);
      this.#ordered = firstOf(all, to <= AT_FIRST ? AT_FIRST : this.count, this.#compare);
    }
    return this.#ordered;
  }

  readonly #compare = (a: number, b: number): number =>
    difference(this.#score, b, a) || difference(this.#newness, b, a) || difference(this.#tie, a, b);
}

function difference(column: Float64Array | Uint32Array, a: number, b: number): number {
  return (column[a] ?? 0) - (column[b] ?? 0);
}
