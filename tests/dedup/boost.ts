/** One node: `[feature, threshold, left, right]`, or a leaf's value. What is at most the threshold goes left. */
export type Tree = number | [feature: number, threshold: number, left: Tree, right: Tree];

export interface Boosting {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Weight of hessians that a leaf must have. */
  readonly smallest: number;
  readonly lambda: number;
}

export interface Examples {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

const BINS = 64;

interface Leaf {
  readonly members: Int32Array;
  readonly split: Split | undefined;
  readonly value: number;
  node: { tree: Tree; set(tree: Tree): void };
}
interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Gradient-boosted trees for a yes or no, grown leaf by leaf. No chance in it: the same examples give the same trees. */
export function boost({ rows, labels, weights }: Examples, options: Boosting): Tree[] {
  const edges = edgesOf(rows);
  const binned = edges.map((ofOne, feature) =>
    Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, ofOne)),
  );
  const scores = new Float64Array(rows.length);
  const gradients = new Float64Array(rows.length);
  const hessians = new Float64Array(rows.length);
  return Array.from({ length: options.trees }, () => {
    rows.forEach((_, at) => {
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradients[at] = (p - (labels[at] ?? 0)) * (weights[at] ?? 1);
      hessians[at] = Math.max(p * (1 - p), 1e-6) * (weights[at] ?? 1);
    });
    return grow({ binned, edges, gradients, hessians, scores, options });
  });
}

interface Growing {
  readonly binned: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly scores: Float64Array;
  readonly options: Boosting;
}

function grow(growing: Growing): Tree {
  let root: Tree = 0;
  const everything = Int32Array.from(growing.scores, (_, at) => at);
  const leaves = [leafOf(everything, growing, (tree) => (root = tree))];
  while (leaves.length < growing.options.leaves) {
    const best = leaves
      .filter((leaf) => leaf.split)
      .sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0))[0];
    if (!best?.split) break;
    const { feature, bin } = best.split;
    const bins = growing.binned[feature] ?? new Uint8Array();
    const node: Tree = [feature, growing.edges[feature]?.[bin] ?? 0, 0, 0];
    best.node.set(node);
    const left = best.members.filter((at) => (bins[at] ?? 0) <= bin);
    const right = best.members.filter((at) => (bins[at] ?? 0) > bin);
    leaves.splice(
      leaves.indexOf(best),
      1,
      leafOf(left, growing, (tree) => (node[2] = tree)),
      leafOf(right, growing, (tree) => (node[3] = tree)),
    );
  }
  for (const leaf of leaves) {
    const value = leaf.value * growing.options.rate;
    leaf.node.set(value);
    for (const at of leaf.members) growing.scores[at] = (growing.scores[at] ?? 0) + value;
  }
  return root;
}

function leafOf(members: Int32Array, growing: Growing, set: (tree: Tree) => void): Leaf {
  const { gradients, hessians, options } = growing;
  let gradient = 0;
  let hessian = 0;
  for (const at of members) {
    gradient += gradients[at] ?? 0;
    hessian += hessians[at] ?? 0;
  }
  const value = -gradient / (hessian + options.lambda);
  return {
    members,
    split: bestSplit(members, growing, gradient, hessian),
    value,
    node: { tree: value, set },
  };
}

function bestSplit(
  members: Int32Array,
  growing: Growing,
  gradient: number,
  hessian: number,
): Split | undefined {
  const { smallest, lambda } = growing.options;
  const parent = gradient ** 2 / (hessian + lambda);
  let best: Split | undefined;
  growing.binned.forEach((bins, feature) => {
    const [sums, weights] = histogram(members, bins, growing);
    let left = 0;
    let weight = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      left += sums[bin] ?? 0;
      weight += weights[bin] ?? 0;
      if (weight < smallest || hessian - weight < smallest) continue;
      const gain =
        left ** 2 / (weight + lambda) + (gradient - left) ** 2 / (hessian - weight + lambda) - parent;
      if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain };
    }
  });
  return best;
}

function histogram(
  members: Int32Array,
  bins: Uint8Array,
  { gradients, hessians }: Growing,
): [Float64Array, Float64Array] {
  const sums = new Float64Array(BINS);
  const weights = new Float64Array(BINS);
  for (const at of members) {
    const bin = bins[at] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (gradients[at] ?? 0);
    weights[bin] = (weights[bin] ?? 0) + (hessians[at] ?? 0);
  }
  return [sums, weights];
}

/** Thresholds of a feature: between its values where these are few, else at equal shares of its rows. */
function edgesOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, feature) => {
    const values = rows.map((row) => row[feature] ?? 0).sort((a, b) => a - b);
    const distinct = [...new Set(values)];
    const few = distinct.length < BINS;
    const chosen = few
      ? distinct
      : Array.from(
          { length: BINS - 1 },
          (_, at) => values[Math.floor(((at + 1) * values.length) / BINS)] ?? 0,
        );
    const ends = [...new Set(chosen)];
    return ends.slice(0, BINS - 1).map((value) => rounded(value, distinct));
  });
}

/** Half-way to the next value, in as few digits as will do. */
function rounded(value: number, distinct: readonly number[]): number {
  const next = distinct[lowerBound(distinct, value) + 1] ?? value + 1;
  const middle = (value + next) / 2;
  for (const digits of [0, 1, 2, 3]) {
    const short = Number(middle.toFixed(digits));
    if (short >= value && short < next) return short;
  }
  return middle;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function binOf(value: number, edges: readonly number[]): number {
  return lowerBound(edges, value);
}

export function scoreOf(trees: readonly Tree[], row: readonly number[]): number {
  let sum = 0;
  for (let tree of trees) {
    while (typeof tree !== 'number') tree = (row[tree[0]] ?? 0) <= tree[1] ? tree[2] : tree[3];
    sum += tree;
  }
  return 1 / (1 + Math.exp(-sum));
}
