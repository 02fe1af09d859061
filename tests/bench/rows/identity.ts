import { readFileSync } from 'node:fs';
import { cluster } from '../../../lib/identity/cluster.ts';
import { fillShelf, recallOf, timeLookUp } from '../../dedup/look-up.ts';
import { measureClusters, measurePairs, measurePerturbations, measureSeeds } from '../../dedup/measure.ts';
import { haveSets, readPairs, readRecords } from '../../dedup/sets.ts';
import { falseMergesIn, haveLists, readVenueLists } from '../../dedup/venue-lists.ts';
import { byFigure } from '../by-figure.ts';
import { medianOf } from '../median.ts';
import type { Family, Plan, Row } from '../row.ts';

const REVIEWS: readonly (readonly [string, number])[] = [
  ['bib-cytology-screening', 0.992],
  ['bib-stroke', 0.9936],
  ['bib-haematology', 0.889],
  ['bib-special-cases', 1],
];
const PAIRS: readonly (readonly [string, number])[] = [
  ['dblp-acm', 0.985],
  ['dblp-scholar', 0.945],
  ['dirty-dblp-acm', 0.96],
  ['dirty-dblp-scholar', 0.91],
  ['hard-cases', 0.9],
];
const RECALLS: readonly (readonly [string, number])[] = [
  ['one slip of the pen', 0.9995],
  ['three slips', 0.95],
  ['a word lost', 0.95],
  ['a subtitle more', 0.95],
];
const ENTRIES = 100;
/** Papers; of a million the titles would have to be invented for minutes. */
const LARGEST = 100_000;

/**
 * The same paper, or not: what the engine gets right on labelled sets, where they are at hand, and what a look-up costs. Kept of a
 * remembered paper is its profile; what is timed is to take an entry's title apart, its keys, the choice of six
 * candidates and the judgement of each. In one process, without a browser.
 */
export const identity: Family = { name: 'identity', rows };

async function rows({ libraries, runs }: Plan): Promise<Row[]> {
  if (!haveSets) return [modelSize()];
  return byFigure([
    ...REVIEWS.flatMap(([set, least]) => reviewFigures(set, least, runs)),
    ...PAIRS.map(([set, least]) => pairFigure(set, least)),
    ...arxivFigures(),
    ...seedFigures(),
    ...perturbationFigures(),
    ...(haveLists ? [await venueFigure()] : []),
    ...libraries
      .map(({ met }) => met)
      .filter((met) => met <= LARGEST)
      .flatMap(lookUpFigures),
    modelSize(),
  ]);
}

function reviewFigures(set: string, least: number, runs: number): Row[] {
  const labelled = readRecords(set);
  const { falseMerges, sensitivity, ...first } = measureClusters(labelled);
  const at = { size: labelled.records.length, of: 'records' };
  const isTimed = set === 'bib-cytology-screening';
  const again = isTimed ? Array.from({ length: runs - 1 }, () => measureClusters(labelled)) : [];
  const time: Row = {
    what: `${set}: grouped`,
    ...at,
    ours: medianOf([first.milliseconds, ...again.map(({ milliseconds }) => milliseconds)]),
    unit: 'ms',
    reach: { atMost: 500 },
  };
  return [
    { what: `${set}: false merges`, ...at, ours: falseMerges, unit: 'count', reach: { atMost: 0 } },
    { what: `${set}: sensitivity`, ...at, ours: sensitivity, unit: 'share', reach: { atLeast: least } },
    ...(isTimed ? [time] : []),
  ];
}

function pairFigure(set: string, least: number): Row {
  const pairs = readPairs(set);
  const { f1 } = measurePairs(pairs);
  return {
    what: `${set}: F1`,
    size: pairs.length,
    of: 'pairs',
    ours: f1,
    unit: 'share',
    reach: { atLeast: least },
  };
}

function arxivFigures(): Row[] {
  const { records } = readRecords('arxiv-distinct');
  const withheld = records.map(({ id: _id, doi: _doi, ids: _ids, ...record }) => record);
  const merged = (some: typeof records) => some.length - cluster(some).length;
  const figure = { size: records.length, of: 'papers', unit: 'count', reach: { atMost: 0 } } as const;
  return [
    { what: 'arxiv-distinct: merges', ...figure, ours: merged(records) },
    { what: 'arxiv-distinct without identifiers: merges', ...figure, ours: merged(withheld) },
  ];
}

function seedFigures(): Row[] {
  const { titles, right, wrong } = measureSeeds();
  const at = { size: titles, of: 'entries', unit: 'count' } as const;
  return [
    { what: 'seeds, titles alone: true pairs', ...at, ours: right, reach: { atLeast: 91 } },
    { what: 'seeds, titles alone: false pairs', ...at, ours: wrong, reach: { atMost: 0 } },
  ];
}

function perturbationFigures(): Row[] {
  const kinds = measurePerturbations();
  const mean = kinds.reduce((sum, { recall }) => sum + recall, 0) / kinds.length;
  const wrong = kinds.reduce((sum, kind) => sum + kind.wrong, 0);
  const at = { size: kinds.length, of: 'kinds' };
  return [
    {
      what: 'titles and abstracts perturbed: recall',
      ...at,
      ours: mean,
      unit: 'share',
      reach: { atLeast: 0.98 },
    },
    {
      what: 'titles and abstracts perturbed: false merges',
      ...at,
      ours: wrong,
      unit: 'count',
      reach: { atMost: 0 },
    },
  ];
}

async function venueFigure(): Promise<Row> {
  const lists = await readVenueLists();
  const ours = lists.reduce((sum, list) => sum + falseMergesIn(list).length, 0);
  const size = lists.reduce((sum, { papers }) => sum + papers.length, 0);
  return {
    what: 'lists of venues: false merges',
    size,
    of: 'entries',
    ours,
    unit: 'count',
    reach: { atMost: 0 },
  };
}

function lookUpFigures(size: number): Row[] {
  const shelf = fillShelf(size);
  const at = { size, of: 'papers' };
  const { ours, exact } = timeLookUp(shelf, ENTRIES, 25);
  const recalls = RECALLS.map(([slip, least]): Row => {
    const found = recallOf(shelf, slip, Math.ceil(size / 2000));
    return { what: `look-up: recall, ${slip}`, ...at, ours: found, unit: 'share', reach: { atLeast: least } };
  });
  const beside = { what: 'exact', value: exact };
  return [
    { what: `look-up of ${ENTRIES} entries`, ...at, ours, unit: 'ms', beside, reach: { ratio: 100 } },
    ...recalls,
    {
      what: 'look-up: keys of a title',
      ...at,
      ours: Math.round(shelf.keysOfOne * 10) / 10,
      unit: 'count',
      reach: { atMost: 11 },
    },
  ];
}

function modelSize(): Row {
  const bytes = readFileSync('lib/identity/model.json').length;
  return { what: 'the trained model', ours: bytes / 1000, unit: 'kB', reach: { atMost: 20 } };
}
