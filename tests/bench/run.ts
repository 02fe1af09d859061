import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../browser/setup/find-chromium.ts';
import { runsOnPagesThatAreNoDigest } from './absence.ts';
import { countAsking } from './asking.ts';
import { benchMarking } from './marking.ts';
import { BIG_DIGEST, BIG_VOLUME } from './pages.ts';
import { benchRecognising } from './recognising.ts';
import { table, type Row } from './table.ts';

/**
 * `npm run bench`: what recognising and marking cost in a real Chromium with the built extension; the table goes to
 * `results.md`. `-- --quick` runs once, without the largest page, and writes nothing.
 * Each figure stands beside what the same page costs without us, measured in the same run: machines differ, ratios less.
 */

const QUICK = process.argv.includes('--quick');
const SIZES = QUICK ? [100, 1_000] : [100, 1_000, 5_000];
const RUNS = QUICK ? 1 : 3;
const RESULTS = 'tests/bench/results.md';
const CONTENT_SCRIPT = '.output/chrome-mv3/content-scripts/digest.js';

execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
process.env['CHROMIUM_PATH'] = findChromium();

const rows: Row[] = [];
for (const cards of SIZES) {
  console.error(`${cards} cards ...`);
  rows.push(...(await recognising(cards)), ...(await marking(cards)), ...(await asking(cards)));
  if (cards > 100) rows.push(...(await marking(cards, BIG_VOLUME, 'proceedings: ')));
}
rows.push(...sizes(), await absence());

const text = `${heading()}\n\n${table(rows)}\n`;
if (!QUICK) writeFileSync(RESULTS, text);
console.log(text);

async function recognising(cards: number): Promise<Row[]> {
  const { walk, again, firstWalk, first } = await benchRecognising(cards, RUNS);
  return [
    {
      what: 'read all entries',
      cards,
      ours: ms(again),
      baseline: `${ms(walk)} bare walk`,
      ratio: again / walk,
    },
    {
      what: 'the first time in the page’s life',
      cards,
      ours: ms(first),
      baseline: `${ms(firstWalk)} bare walk`,
      ratio: first / firstWalk,
    },
  ];
}

async function marking(cards: number, address = BIG_DIGEST, where = ''): Promise<Row[]> {
  const { ours, without } = await benchMarking(cards, RUNS, address);
  const compare = (what: string, a: number, b: number): Row => ({
    what: where + what,
    cards,
    ours: ms(a),
    baseline: `${ms(b)} without us`,
    // Beside nothing there is no ratio.
    ...(b >= 1 && { ratio: a / b }),
  });
  return [
    {
      what: `${where}our longest stretch of script, with the layouts it forces`,
      cards,
      ours: ms(ours.coming.longestOfOurs),
      baseline: 'target 50 ms',
    },
    {
      what: `${where}such stretches over 50 ms`,
      cards,
      ours: String(ours.coming.oursOver50),
      baseline: 'target 0',
    },
    compare('longest task of all while the page comes', ours.coming.longestTask, without.coming.longestTask),
    compare('script while the page comes', ours.coming.script, without.coming.script),
    compare(
      'style, layout, paint while the page comes',
      ours.coming.styleAndLayout,
      without.coming.styleAndLayout,
    ),
    compare('longest task while scrolling', ours.scrolling.longestTask, without.scrolling.longestTask),
    { what: `${where}from the page’s load to the last mark`, cards, ours: ms(ours.marked) },
  ];
}

async function asking(cards: number): Promise<Row[]> {
  const { messages, transactions, reads } = await countAsking(cards);
  return [
    { what: 'messages for the look-up and the badge', cards, ours: String(messages) },
    { what: 'database transactions', cards, ours: String(transactions) },
    { what: 'database requests in them', cards, ours: String(reads) },
  ];
}

function sizes(): Row[] {
  const folder = '.output/chrome-mv3/sites';
  const readers = readdirSync(folder).filter((name) => !/look-out|any-page/.test(name));
  const largest = Math.max(...readers.map((name) => gzipped(join(folder, name))));
  const lookOuts = readdirSync(folder).filter((name) => name.includes('look-out'));
  return [
    { what: 'what marks, gzip', ours: kB(gzipped(CONTENT_SCRIPT)), baseline: 'target 25 kB' },
    { what: 'with it a site’s own reader, gzip, the largest', ours: kB(largest) },
    { what: 'or the reader of any page', ours: kB(gzipped(join(folder, 'any-page.js'))) },
    {
      what: 'all there is on pages of GitHub, mail, Reddit without papers',
      ours: kB(Math.max(...lookOuts.map((name) => gzipped(join(folder, name))))),
    },
  ];
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function absence(): Promise<Row> {
  const found = await runsOnPagesThatAreNoDigest();
  return {
    what: 'pages that are no digest where we run',
    ours: found.length === 0 ? 'none' : found.join(', '),
    baseline: 'target none',
  };
}

function heading(): string {
  const [cpu] = cpus();
  const version = execFileSync(findChromium(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = /(Chromium|Google Chrome for Testing) [\d.]+/.exec(version)?.[0] ?? 'Chromium';
  const how = RUNS === 1 ? 'one run' : `medians of ${RUNS} runs`;
  return `${browser}, headless, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}; ${how}.`;
}

function ms(value: number): string {
  return `${value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 2)} ms`;
}
