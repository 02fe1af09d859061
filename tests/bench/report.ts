import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { findChromium } from '../browser/setup/find-chromium.ts';
import type { Filled } from './libraries.ts';
import type { Failed, Measured } from './measure-all.ts';
import type { Plan } from './row.ts';
import { inShort, shortTable, table } from './table.ts';

/** All that was measured, and what could not be. */
export function wholeResults({ rows, failed }: Measured, head: string): string {
  const all = [...rows.values()].flat();
  return `${[head, table(all), inShort(all), ...failed.map(notMeasured)].join('\n\n')}\n`;
}

/** The figures that have something to reach, without those of some families; and where to find the rest. */
export function inReadme({ rows, failed }: Measured, without: readonly string[]): string {
  const some = [...rows].flatMap(([family, own]) => (without.includes(family) ? [] : own));
  const more = `${inShort([...rows.values()].flat())} [All of them](tests/bench/results.md), at all sizes.`;
  return [`${machine()}.`, shortTable(some), more, ...failed.map(notMeasured)].join('\n\n');
}

/** On what, how often, how long; and whether the libraries were there already. */
export function conditions(plan: Plan, { minutes }: Measured, filled: readonly Filled[]): string {
  const run = `${machine()}; medians of ${plan.runs} runs; ${minutes.toFixed(0)} minutes.`;
  return [run, ...filled.map(inWords)].join(' ');
}

function machine(): string {
  const [cpu] = cpus();
  const version = execFileSync(findChromium(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const browser = /(Chromium|Google Chrome for Testing) [\d.]+/.exec(version)?.[0] ?? 'Chromium';
  return `${browser}, headless, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
}

function inWords({ saved, met, seconds, wasKept }: Filled): string {
  const library = `The library of ${saved.toLocaleString('en')} saved and ${met.toLocaleString('en')} met`;
  return wasKept
    ? `${library} was kept from an earlier run, which filled it in ${seconds} s.`
    : `${library} was filled in ${seconds} s.`;
}

function notMeasured({ name, why }: Failed): string {
  return `**${name} could not be measured**: ${why}`;
}
