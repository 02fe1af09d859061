import { EXTENSION, emptyExtension } from '../built.ts';
import { byFigure } from '../by-figure.ts';
import { openMarked, type MarkingCost } from '../marked-page.ts';
import { mediansOf } from '../median.ts';
import { BIG_DIGEST, BIG_VOLUME } from '../pages.ts';
import type { Family, Plan, Row } from '../row.ts';

/** A digest of so many cards, and a volume of so many rows in one flat list, with our marks and without, in turn. */
export const marking: Family = { name: 'marking', rows };

/** A run takes two browsers and most of a minute on the largest page. */
const MOST_RUNS = 3;

/** The page that the figures to reach are about. */
const FIGURES_AT = 1_000;

async function rows({ pages, runs }: Plan): Promise<Row[]> {
  const nothing = emptyExtension();
  const all: Row[] = [];
  for (const entries of pages.filter((size) => size > 100)) {
    const times = Math.min(runs, MOST_RUNS);
    all.push(...(await compare(entries, times, BIG_DIGEST, nothing, '')));
    if (entries === FIGURES_AT)
      all.push(...(await compare(entries, times, BIG_VOLUME, nothing, 'proceedings: ')));
  }
  return byFigure(all);
}

async function compare(
  entries: number,
  runs: number,
  address: string,
  nothing: string,
  where: string,
): Promise<Row[]> {
  const [ours, without]: [MarkingCost[], MarkingCost[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    without.push(await openMarked({ extensionDir: nothing, entries, address, marks: 0 }));
    ours.push(await openMarked({ extensionDir: EXTENSION, entries, address, marks: entries }));
  }
  return figures(entries, where, mediansOf(ours), mediansOf(without));
}

function figures(entries: number, where: string, ours: MarkingCost, without: MarkingCost): Row[] {
  const at = { size: entries, of: 'entries' };
  const isFigure = entries === FIGURES_AT;
  const atMost = (most: number) => isFigure && { reach: { atMost: most } };
  const beside = (name: keyof MarkingCost) => ({ beside: { what: 'without us', value: without[name] } });
  const ms = (what: string, name: keyof MarkingCost): Row => {
    return { what: where + what, ...at, ours: ours[name], unit: 'ms', ...beside(name) };
  };
  const count = (what: string, name: keyof MarkingCost, most: number): Row => {
    return { what: where + what, ...at, ours: ours[name], unit: 'count', ...atMost(most) };
  };
  return [
    count('stretches of our script over 50 ms', 'oursOver50', 0),
    {
      what: `${where}longest such stretch, with the layouts it forces`,
      ...at,
      ours: ours.longestOfOurs,
      unit: 'ms',
    },
    count('layouts that our script forces', 'forcedLayouts', 0),
    {
      ...ms('longest frame from the page’s load on', 'longestFrame'),
      ...(isFigure && { reach: { ratio: 1.25 } }),
    },
    count('frames in which marks are placed and drawn', 'framesToDone', 15),
    ms('longest task of all while the page comes', 'longestTask'),
    ms('script while the page comes', 'script'),
    ms('style, layout, paint while the page comes', 'styleAndLayout'),
    ms('longest task while scrolling', 'longestTaskScrolling'),
  ];
}
