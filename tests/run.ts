import { mkdirSync } from 'node:fs';
import { findChromium } from './browser/setup/find-chromium.ts';
import { findFirefox } from './browser/setup/find-firefox.ts';
import { run, runInTurn, type Outcome, type Step } from './runner/step.ts';
import { sum } from './runner/tally.ts';

/**
 * `npm test`: everything, on any machine. Goes on after a failure, and ends with one line, `N passed, N failed`,
 * over all that ran; types, lint, a build, a size count as one test each.
 */

const REPORTS = 'test-results';

/** Both write into `.wxt`, which the checks read: one after the other, before the rest. */
const BUILDS: Step[] = [
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
];

const CHECKS: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'sizes', command: ['size-limit'] },
];

const UNITS = vitest('units and rules of the source', 'tests/vitest.config.ts', 'units.json');

const FLOWS: Step = {
  name: 'flows in Chromium',
  command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  report: `${REPORTS}/browser.json`,
  live: true,
};

const FIREFOX: Step = {
  ...vitest('smoke in Firefox', 'tests/firefox/vitest.config.ts', 'firefox.json'),
  live: true,
};

function vitest(name: string, config: string, report: string): Step {
  const path = `${REPORTS}/${report}`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return { name, command: ['vitest', 'run', '--config', config, ...reporters], report: path };
}

/** A browser that cannot be had fails its own flows, and nothing else. */
async function runWith(variable: string, find: () => string, step: Step): Promise<Outcome> {
  try {
    process.env[variable] = find();
  } catch (error) {
    console.log(`\n── ${step.name}: FAILED\n${error instanceof Error ? error.message : String(error)}`);
    return { name: step.name, tally: { passed: 0, failed: 1 } };
  }
  return run(step);
}

async function everything(): Promise<Outcome[]> {
  mkdirSync(REPORTS, { recursive: true });
  const builds = await runInTurn(BUILDS);
  const [checks, units] = await Promise.all([runInTurn(CHECKS), run(UNITS)]);
  const flows = await runWith('CHROMIUM_PATH', findChromium, FLOWS);
  const firefox = await runWith('FIREFOX_PATH', findFirefox, FIREFOX);
  return [...builds, ...checks, units, flows, firefox];
}

const outcomes = await everything();
const total = sum(outcomes.map((outcome) => outcome.tally));
console.log('');
for (const { name, tally } of outcomes) {
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed.`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
