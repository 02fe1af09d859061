import { PICTURE } from '../../../components/picture.ts';
import { titleAt } from '../library/paper.ts';
import type { Libraries, OpenLibrary } from '../libraries.ts';
import { medianOf, mediansOf } from '../median.ts';
import { askedIn } from '../popup-asked.ts';
import { openedFor, timeToOpen, timeToRow, type Asked } from '../popup-times.ts';
import type { Family, Plan, Row, Size } from '../row.ts';
import { byFigure } from '../by-figure.ts';

/** From opening the popup until its rows are there, against a popup that lists 50 rows from `localStorage`. */
export const popup: Family = { name: 'popup', rows };

/** What a query may cost of the floor, by papers saved. */
const WARM = new Map([
  [1_000, 1.2],
  [10_000, 1.2],
  [100_000, 1.6],
]);
const COLD = 2.3;
const RECENTS = 1.1;

/** A run takes a second in a browser that is open, and ten where each popup has a browser of its own. */
const WARM_RUNS = 6;
const COLD_RUNS = 2;

/** Medians over the runs, in milliseconds. */
interface Times {
  readonly floor: number;
  readonly recents: number;
  readonly query: number;
}

async function rows({ runs, libraries }: Plan, shelf: Libraries): Promise<Row[]> {
  const all: Row[] = [];
  for (const size of libraries) {
    const asked = askedIn(size, WARM_RUNS * runs + 1);
    const warm = await warmTimes(shelf, size, asked);
    const cold = await coldTimes(shelf, size, asked.slice(0, COLD_RUNS * runs + 1));
    all.push(
      row('popup: typed query to rows', size, warm.query, warm.floor, WARM.get(size.saved)),
      row('popup: recent rows', size, warm.recents, warm.floor, RECENTS),
      row('popup, cold browser: typed query to rows', size, cold.query, cold.floor, COLD),
      {
        what: 'of that, the browser opens IndexedDB, and reads a key',
        size: size.saved,
        of: 'saved',
        ours: medianOf(await coldOpenings(shelf, size, runs)),
        unit: 'ms',
      },
      row('popup, cold browser: recent rows', size, cold.recents, cold.floor, RECENTS),
    );
  }
  return byFigure(all);
}

function row(what: string, { saved }: Size, ours: number, floor: number, ratio: number | undefined): Row {
  return {
    what,
    size: saved,
    of: 'saved',
    ours,
    unit: 'ms',
    beside: { what: 'rows from localStorage', value: floor },
    ...(ratio !== undefined && { reach: { ratio } }),
  };
}

/**
 * In one browser, in turn; what was opened first does not count. The background is awake, as it is for half a minute
 * after a page was marked, and has opened its index.
 */
async function warmTimes(shelf: Libraries, size: Size, asked: readonly Asked[]): Promise<Times> {
  const library = await shelf.open(size);
  await openedOnce(library);
  await askedOnce(library, asked);
  const times: Times[] = [];
  for (const one of asked) times.push(await measure(library, one));
  await library.close();
  return mediansOf(times.slice(1));
}

/** As long as a reader looks at it: it keeps its rows for the next time when it has nothing else to do. */
async function openedOnce({ context, address }: OpenLibrary): Promise<void> {
  const page = await context.newPage();
  await page.goto(address('popup.html'));
  await page.waitForFunction((name) => localStorage.getItem(name) !== null, PICTURE);
  await page.close();
}

/** Longer than the background waits before it opens its index, and takes to. Milliseconds. */
const OPENED = 4000;

async function askedOnce(library: OpenLibrary, [first]: readonly Asked[]): Promise<void> {
  if (first) await timeToRow(library, 'popup.html', first);
  await library.page.waitForTimeout(OPENED);
}

async function measure(library: OpenLibrary, asked: Asked): Promise<Times> {
  return {
    floor: await timeToRow(library, 'floor.html', recents()),
    recents: await timeToRow(library, 'popup.html', recents()),
    query: await timeToRow(library, 'popup.html', asked),
  };
}

/** Each in a browser that has just started: some take twice as long as others, so few would tell nothing. */
async function coldTimes(shelf: Libraries, size: Size, asked: readonly Asked[]): Promise<Times> {
  const times: Times[] = [];
  const once = async (page: string, what: Asked) => {
    const library = await shelf.open(size);
    const time = await openedFor(library.page, library.address(page), what);
    await library.close();
    return time;
  };
  for (const one of asked) {
    times.push({
      floor: await once('floor.html', recents()),
      recents: await once('popup.html', recents()),
      query: await once('popup.html', one),
    });
  }
  return mediansOf(times);
}

/** What a popup waits for that is asked in such a browser, apart from all else. */
async function coldOpenings(shelf: Libraries, size: Size, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const library = await shelf.open(size);
    times.push(await timeToOpen(library));
    await library.close();
  }
  return times;
}

/** No query: the newest paper is the first row. */
function recents(): Asked {
  return { query: '', title: titleAt(0) };
}
