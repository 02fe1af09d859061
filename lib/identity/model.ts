import trained from './model.json' with { type: 'json' };

/** Trees as three lists: what a fork asks, what is at most its threshold goes to the next node, all else to `right`. */
interface Forest {
  /** −1 for a leaf, whose value stands among the thresholds. */
  readonly feature: Int8Array;
  readonly threshold: Float32Array;
  readonly right: Int16Array;
  readonly roots: readonly number[];
}

let forest: Forest | undefined;

/**
 * How likely two records are one publication, 0 to 1, by all their evidence (`FEATURES`, in their order). Gradient-boosted
 * trees, trained by `tests/dedup/train.ts` on labelled sets.
 */
export function likelihood(features: readonly number[]): number {
  forest ??= unpack(trained.trees);
  let sum = 0;
  for (const root of forest.roots) sum += valueAt(forest, root, features);
  return 1 / (1 + Math.exp(-sum));
}

function valueAt({ feature, threshold, right }: Forest, root: number, features: readonly number[]): number {
  let at = root;
  for (let asked = feature[at] ?? -1; asked >= 0; asked = feature[at] ?? -1) {
    at = (features[asked] ?? -1) <= (threshold[at] ?? 0) ? at + 1 : (right[at] ?? 0);
  }
  return threshold[at] ?? 0;
}

/** The trees stand one after the other, each a fork with both its branches behind it: `feature, threshold, …, …` or `-1, value`. */
function unpack(numbers: readonly number[]): Forest {
  const size = numbers.length / 2;
  const even = (_: unknown, at: number) => numbers[2 * at] ?? -1;
  const odd = (_: unknown, at: number) => numbers[2 * at + 1] ?? 0;
  const feature = Int8Array.from({ length: size }, even);
  const right = new Int16Array(size);
  const roots: number[] = [];
  for (let at = 0; at < size; at = endOf(feature, right, at)) roots.push(at);
  return { feature, threshold: Float32Array.from({ length: size }, odd), right, roots };
}

/** Where the branch ends that begins here; notes for each fork where its second branch begins. */
function endOf(feature: Int8Array, right: Int16Array, at: number): number {
  if ((feature[at] ?? -1) < 0) return at + 1;
  const second = endOf(feature, right, at + 1);
  right[at] = second;
  return endOf(feature, right, second);
}
