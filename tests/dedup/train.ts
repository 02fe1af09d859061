import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FEATURES } from '../../lib/identity/features.ts';
import { boost, type Boosting, type Tree } from './boost.ts';
import { examplesOfPairs, examplesOfRecords, type Example } from './examples.ts';

/**
 * Trains the model of `lib/identity` on the labelled sets and writes it down. No chance in it: the same sets give the
 * same model. `npx tsx tests/dedup/train.ts`
 */
const OPTIONS: Boosting = { trees: 140, leaves: 8, rate: 0.15, smallest: 2, lambda: 2 };
const MODEL = resolve(import.meta.dirname, '../../lib/identity/model.json');

export const PAIR_SETS = ['dblp-acm', 'dblp-scholar', 'dirty-dblp-acm', 'dirty-dblp-scholar'];
export const REVIEW_SETS = ['bib-cytology-screening', 'bib-stroke', 'bib-haematology'];

/** What has few examples, and is no less asked for. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'dirty-dblp-scholar': 2,
  ...Object.fromEntries(REVIEW_SETS.map((set) => [set, 2])),
};

/** Trees for these examples. */
export function train(examples: readonly Example[]): Tree[] {
  return boost(
    {
      rows: examples.map(({ features }) => features),
      labels: examples.map(({ same }) => Number(same)),
      weights: examples.map(({ set }) => WEIGHTS[set] ?? 1),
    },
    OPTIONS,
  );
}

/** The trees in a row, in as few digits as will do. */
function flat(tree: Tree): number[] {
  if (typeof tree === 'number') return [-1, Number(tree.toFixed(3))];
  const [feature, threshold, left, right] = tree;
  return [feature, Number(threshold.toPrecision(5)), ...flat(left), ...flat(right)];
}

if (import.meta.filename === process.argv[1]) {
  const examples = [...PAIR_SETS.flatMap(examplesOfPairs), ...REVIEW_SETS.flatMap(examplesOfRecords)];
  const trees = train(examples).flatMap(flat);
  writeFileSync(MODEL, `${JSON.stringify({ features: FEATURES, trees })}\n`);
  console.log(`${examples.length} examples, ${JSON.stringify(trees).length} bytes`);
}
