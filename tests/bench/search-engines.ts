import type { Page } from '@playwright/test';
import { heapOf } from './heap.ts';
import type { Answers, EngineName } from './in-extension/engines/ask.ts';
import { benchPage, type Libraries, type OpenLibrary } from './libraries.ts';
import type { Memory } from './library/queries.ts';
import { medianOf, quantileOf } from './median.ts';
import type { Size } from './row.ts';
import { hitsOf, MEMORIES, record, type Questions } from './search-questions.ts';

/** What an engine costs on a library, and what it finds. Milliseconds, megabytes. */
export interface EngineCost {
  readonly bytes: number;
  readonly load: number;
  readonly memory: number;
  /** Of questions that are asked for the first time, and of the same ones once more. */
  readonly p95: number;
  readonly p95Again: number;
  readonly hits: Readonly<Record<Memory, number>>;
}

/**
 * In a browser of its own, so that it has the memory for itself; each run is a fresh page. What ours is compared with keeps
 * 165 MB of text beside a library: in a copy of its own, or all that is measured later would be slowed down by it.
 */
export async function measureEngine(
  shelf: Libraries,
  size: Size,
  name: EngineName,
  asked: Questions,
  runs: number,
): Promise<EngineCost> {
  const begun = performance.now();
  const open = () => shelf.open(size, name === 'ours' ? undefined : ` with ${name}`);
  const bytes = await inPage(await open(), (page) =>
    page.evaluate((engine) => bench.prepareEngine(engine), name),
  );
  const library = await open();
  const measured: Omit<EngineCost, 'bytes'>[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureOnce(library, name, asked));
  await library.close();
  const seconds = (performance.now() - begun) / 1000;
  console.error(`  ${name}, ${size.saved} saved: ${seconds.toFixed(0)} s`);
  return {
    bytes,
    load: medianOf(measured.map(({ load }) => load)),
    memory: medianOf(measured.map(({ memory }) => memory)),
    p95: medianOf(measured.map(({ p95 }) => p95)),
    p95Again: medianOf(measured.map(({ p95Again }) => p95Again)),
    hits: measured[0]?.hits ?? record(() => 0),
  };
}

async function inPage<T>(library: OpenLibrary, work: (page: Page) => Promise<T>): Promise<T> {
  const answer = await work(await benchPage(library));
  await library.close();
  return answer;
}

/**
 * After its first answer an index takes into memory what the next questions go through: nobody asks three hundred of them
 * in that moment. Milliseconds.
 */
const AT_REST = 2000;

async function measureOnce(
  library: OpenLibrary,
  name: EngineName,
  { items, warmUp }: Questions,
): Promise<Omit<EngineCost, 'bytes'>> {
  const page = await benchPage(library);
  const ask: Ask = (texts) =>
    page.evaluate(([engine, all]) => bench.askEngine(engine, all), [name, texts] as const);
  // The database is open, and its code warm, as in a page that has been there for a moment.
  await page.evaluate((engine) => bench.prepareEngine(engine), name);
  const before = await heapOf(page);
  const load = await page.evaluate((engine) => bench.openEngine(engine), name);
  await ask(warmUp);
  await page.waitForTimeout(AT_REST);
  const texts = record((memory) => items[memory].map(({ text }) => text));
  const first = await askAll(ask, texts);
  const again = await askAll(ask, texts);
  const held = (await heapOf(page)) - before;
  await page.close();
  const hits = record((memory) => hitsOf(items[memory], first[memory].best));
  return { load, memory: held, p95: p95Of(first), p95Again: p95Of(again), hits };
}

type Ask = (texts: readonly string[]) => Promise<Answers>;

async function askAll(ask: Ask, texts: Record<Memory, readonly string[]>): Promise<Record<Memory, Answers>> {
  return { exact: await ask(texts.exact), typo: await ask(texts.typo), prefix: await ask(texts.prefix) };
}

function p95Of(answers: Record<Memory, Answers>): number {
  return quantileOf(
    MEMORIES.flatMap((memory) => answers[memory].times),
    0.95,
  );
}
