import { findChromium } from '../browser/setup/find-chromium.ts';
import { buildExtension } from './built.ts';
import { createLibraries } from './libraries.ts';
import { measureAll } from './measure-all.ts';
import { askedFor } from './plan.ts';
import { absence } from './rows/absence.ts';
import { asking } from './rows/asking.ts';
import { everything } from './rows/everything.ts';
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
import { conditions, inReadme, wholeResults } from './report.ts';
import { writeResults } from './results-files.ts';

/**
 * `npm run bench`: what Déjà Lu costs in a real Chromium, as the very build that readers get; the table goes to
 * `results.md`, and in short into the README. `-- --quick` takes few runs, leaves out the largest sizes, and writes
 * nothing; `-- --only popup,sizes` measures some families alone. Each figure stands beside a baseline of the same run:
 * machines differ, ratios less.
 */

/** What writes comes behind what only reads: a library with a thousand changes that are not folded in yet is not what one has. */
const FAMILIES: readonly Family[] = [
  popup,
  lookUp,
  search,
  memory,
  savingToFinding,
  identity,
  saving,
  everything,
  recognising,
  marking,
  asking,
  sizes,
  absence,
];

// Whoever ends it leaves no browser and no library behind: both are taken away when the process exits.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => process.exit(code));

const { plan, quick, only } = askedFor(process.argv.slice(2));
process.env['CHROMIUM_PATH'] = findChromium();
buildExtension();
const libraries = await createLibraries();
const measured = await measureAll(FAMILIES, plan, libraries, only);
const whole = wholeResults(measured, conditions(plan, measured, libraries.filled));
if (!quick && only === undefined) writeResults(whole, inReadme(measured, [identity.name]));
console.log(whole);
process.exit(measured.failed.length === 0 ? 0 : 1);
