import { describe, expect, test } from 'vitest';
import { blockingKeys } from '../../../lib/identity/blocking-keys.ts';
import { bestCandidates, sharesMuch } from '../../../lib/identity/candidates.ts';

const SHELF = [
  'Sparse Retrieval of Galaxy Spectra with Lattice Codes',
  'A Survey of Robust Causal Inference in Climate Archives',
  'Protein Folding as a Lattice Game',
  '基于图神经网络的蛋白质结构预测方法研究与应用的综述',
  'Спектры галактик и разреженный поиск по архивам наблюдений',
];

/** Who has which key: of the shelf, and of so many papers on surveys behind it. */
function holdersWith(surveys: number, others: readonly string[] = []): Map<string, number[]> {
  const topics = Array.from({ length: surveys }, (_, at) => `A Survey of Topic ${at} in Climate Archives`);
  const holders = new Map<string, number[]>();
  [...SHELF, ...topics, ...others].forEach((title, at) => {
    for (const key of blockingKeys({ title })) holders.set(key, [...(holders.get(key) ?? []), at]);
  });
  return holders;
}

function shelfWith(surveys: number) {
  const holders = holdersWith(surveys);
  return (title: string, most?: number) =>
    bestCandidates(blockingKeys({ title }), (key) => holders.get(key) ?? [], most);
}

describe('the best candidates for an entry', () => {
  const find = shelfWith(0);

  test.each([
    ['a slip of the pen', 'Sparse Retreival of Galaxy Spectra with Lattice Codes', 0],
    ['three slips', 'Sparse Retrieval of Galxy Spectro with Lattice Coddes', 0],
    ['a subtitle more', 'Protein Folding as a Lattice Game: Rules and Players', 2],
    ['a name before it', 'FoldPlay: Protein Folding as a Lattice Game', 2],
    ['blanks that are lost', 'ASurveyofRobustCausalInferencein Climate Archives', 1],
    ['a title that is cut off', 'A Survey of Robust Causal Infer…', 1],
    ['a sign lost', '基于图神经网络的蛋白质结构预测方研究与应用的综述', 3],
    ['a letter lost', 'Спектры галактик и разреженый поиск по архивам наблюдений', 4],
  ])('%s', (_, title, place) => {
    expect(find(title)[0]).toBe(place);
  });

  test('nobody for a title of which nothing is known', () => {
    expect(find('Unheard-of Matters')).toEqual([]);
  });

  test('are few, and the right one first, where half a thousand papers begin and end alike', () => {
    const findAmongMany = shelfWith(500);
    expect(findAmongMany('A Survey of Robust Casual Inference in Climate Archives')[0]).toBe(1);
    expect(findAmongMany('A Survey of Archives')).toHaveLength(6);
  });

  test('do not depend on the order of the keys; of equals, those met first come first', () => {
    const holders = (key: string) => (key === 'one' ? [3, 7, 9] : [1, 7]);
    expect(bestCandidates(['one', 'two'], holders, 2)).toEqual(bestCandidates(['two', 'one'], holders, 2));
    expect(bestCandidates(['one'], holders, 2)).toEqual([3, 7]);
  });
});

describe('as much in common as two papers have that only the reader would make one', () => {
  const holders = holdersWith(0, [
    'The Retrieval of Lost Sounds with Other Means',
    'On the Ages of Old Stars',
  ]);
  test.each([
    ['a slip of the pen', 'Sparse Retreival of Galaxy Spectra with Lattice Codes', true],
    ['a subtitle more', 'Sparse Retrieval of Galaxy Spectra with Lattice Codes: A Tutorial', true],
    ['the same method for something else', 'Sparse Retrieval of Lost Sounds with Other Means', false],
    ['the same matter', 'On the Ages of Old Galaxies, by their Spectra', false],
  ])('%s', (_, title, isMuch) => {
    expect(sharesMuch(blockingKeys({ title }), (key) => holders.get(key) ?? [], 0)).toBe(isMuch);
  });
});
