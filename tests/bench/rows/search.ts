import { byFigure } from '../by-figure.ts';
import type { Libraries } from '../libraries.ts';
import type { Memory } from '../library/queries.ts';
import { measureEngine, type EngineCost } from '../search-engines.ts';
import { MEMORIES, questions, type Questions } from '../search-questions.ts';
import type { Family, Plan, Row, Size } from '../row.ts';

/** The index that the popup asks, against plain MiniSearch over the same fields of the same papers. */
export const search: Family = { name: 'search', rows };

/** Of MiniSearch’s, by papers saved; smaller libraries are its own. */
const P95 = new Map([
  [10_000, 1 / 6],
  [100_000, 1 / 20],
]);
const WITHIN = 0.02;

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [];
  for (const size of libraries) {
    const asked = questions(size);
    const ours = await measureEngine(shelf, size, 'ours', asked, Math.min(runs, 3));
    const mini = await measureEngine(shelf, size, 'mini', asked, size.saved > 10_000 ? 1 : Math.min(runs, 3));
    const scan = await measureEngine(shelf, size, 'scan', asked, 1);
    all.push(
      ...costs(size, ours, mini, scan),
      ...MEMORIES.map((memory) => hits(size, memory, asked, ours, mini)),
    );
  }
  return byFigure(all);
}

function costs(size: Size, ours: EngineCost, mini: EngineCost, scan: EngineCost): Row[] {
  const at = { size: size.saved, of: 'saved' };
  const beside = (value: number) => ({ beside: { what: 'MiniSearch', value } });
  const p95 = P95.get(size.saved);
  const atMost = (ratio: number) => p95 !== undefined && { reach: { ratio } };
  return [
    {
      what: 'index: bytes on disk',
      ...at,
      ours: ours.bytes / 1e6,
      unit: 'MB',
      ...beside(mini.bytes / 1e6),
      ...atMost(1 / 5),
    },
    {
      what: 'index: time to load',
      ...at,
      ours: ours.load,
      unit: 'ms',
      ...beside(mini.load),
      ...atMost(1 / 100),
    },
    {
      what: 'index: memory held, after all questions',
      ...at,
      ours: ours.memory,
      unit: 'MB',
      ...beside(mini.memory),
      ...atMost(1 / 10),
    },
    {
      what: 'index: query, p95',
      ...at,
      ours: ours.p95,
      unit: 'ms',
      ...beside(mini.p95),
      ...(p95 !== undefined && { reach: { ratio: p95 } }),
    },
    {
      what: 'index: query, p95, asked once more',
      ...at,
      ours: ours.p95Again,
      unit: 'ms',
      ...beside(mini.p95Again),
      ...(p95 !== undefined && { reach: { ratio: p95 } }),
    },
    {
      what: 'index: query, p95, against a linear scan',
      ...at,
      ours: ours.p95,
      unit: 'ms',
      beside: { what: 'linear scan', value: scan.p95 },
    },
  ];
}

/** Not below MiniSearch, and within .02 of what anyone could find. */
function hits({ saved }: Size, memory: Memory, asked: Questions, ours: EngineCost, mini: EngineCost): Row {
  const most = asked.best[memory];
  return {
    what: `known paper in the first 5, ${IN_WORDS[memory]}`,
    size: saved,
    of: 'saved',
    ours: ours.hits[memory],
    unit: 'share',
    beside: { what: `MiniSearch; ${most.toFixed(3)} at best`, value: mini.hits[memory] },
    reach: { atLeast: Math.max(mini.hits[memory], most - WITHIN) },
  };
}

const IN_WORDS: Readonly<Record<Memory, string>> = {
  exact: 'by 2 to 4 words of its title',
  typo: 'one of them with a typo',
  prefix: 'the last one cut short',
};
