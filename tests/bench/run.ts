import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { findChromium } from '../browser/setup/find-chromium.ts';
import { buildExtension } from './built.ts';
import { createLibraries } from './libraries.ts';
import { measureAll } from './measure-all.ts';
import { askedFor } from './plan.ts';
import { absence } from './rows/absence.ts';
import { asking } from './rows/asking.ts';
import { identity } from './rows/identity.ts';
import { lookUp } from './rows/look-up.ts';
import { marking } from './rows/marking.ts';
import { memory } from './rows/memory.ts';
import { popup } from './rows/popup.ts';
import { recognising } from './rows/recognising.ts';
import { savingToFinding } from './rows/save-and-find.ts';
import { saving } from './rows/saving.ts';
import { search } from './rows/search.ts';
import { sizes } from './rows/sizes.ts';
import type { Family } from './row.ts';
import { inShort, table } from './table.ts';

/**
 * `npm run bench`: what Déjà Lu costs in a real Chromium, as the very build that readers get; the table goes to
 * `results.md`. `-- --quick` takes few runs, leaves out the largest sizes, and writes nothing; `-- --only popup,sizes`
 * measures some families alone. Each figure stands beside a baseline of the same run: machines differ, ratios less.
 */

const FAMILIES: readonly Family[] = [
  popup,
  search,
  savingToFinding,
  identity,
  lookUp,
  saving,
  recognising,
  marking,
  asking,
  memory,
  sizes,
  absence,
];
const RESULTS = 'tests/bench/results.md';

const { plan, quick, only } = askedFor(process.argv.slice(2));
process.env['CHROMIUM_PATH'] = findChromium();
buildExtension();
const libraries = await createLibraries();
const { rows, failed, minutes } = await measureAll(FAMILIES, plan, libraries, only);
await libraries.clear();
const text = `${heading()}\n\n${table(rows)}\n\n${inShort(rows)}\n`;
if (!quick && only === undefined && failed === 0) writeFileSync(RESULTS, text);
console.log(text);
process.exit(failed === 0 ? 0 : 1);

function heading(): string {
  const [cpu] = cpus();
  const version = execFileSync(findChromium(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = /(Chromium|Google Chrome for Testing) [\d.]+/.exec(version)?.[0] ?? 'Chromium';
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  return `${browser}, headless, ${machine}; medians of ${plan.runs} runs; ${minutes.toFixed(0)} minutes.`;
}
