import { scoreOf } from './boost.ts';
import { examplesOfPairs, examplesOfRecords } from './examples.ts';
import { f1Of, measureClusters } from './measure.ts';
import { readPairs, readRecords } from './sets.ts';
import { judge, LIKELY } from '../../lib/identity/compare.ts';
import { profileOf } from '../../lib/identity/profile.ts';
import { PAIR_SETS, REVIEW_SETS, train } from './train.ts';

/**
 * What the engine does with what its model has not seen: pairs in five parts, each judged by a model of the other four; review
 * sets each by a model of all the others. `npx tsx tests/dedup/cross-validate.ts`
 */
const PARTS = 5;
/** Both DBLP-ACM sets are the same pairs: a pair is in the same part of both. */
const partOf = (at: number) => ((at * 2654435761) >>> 8) % PARTS;

const pairs = PAIR_SETS.flatMap(examplesOfPairs);
const reviews = REVIEW_SETS.flatMap(examplesOfRecords);
const judged = new Map<string, { same: boolean; said: boolean }[]>();
for (let part = 0; part < PARTS; part++) {
  const trees = train([...pairs.filter(({ at }) => partOf(at) !== part), ...reviews]);
  for (const set of PAIR_SETS) {
    const kept = readPairs(set).filter((_, at) => partOf(at) === part);
    const said = kept.map(({ a, b, same }) => {
      const { score } = judge(profileOf(a), profileOf(b), (features) => scoreOf(trees, features));
      return { same, said: score >= LIKELY };
    });
    judged.set(set, [...(judged.get(set) ?? []), ...said]);
  }
}
for (const [set, ofSet] of judged) console.log(set, f1Of(ofSet));
for (const set of REVIEW_SETS) {
  const trees = train([...pairs, ...reviews.filter((example) => example.set !== set)]);
  console.log(
    set,
    measureClusters(readRecords(set), (features) => scoreOf(trees, features)),
  );
}
