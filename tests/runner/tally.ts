import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Tests that passed, and tests that failed. One that is left out, where its data is not at hand, is neither. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A check is one test. */
export function tallyOfCheck(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What a runner wrote about its tests, against how it ended: one that failed without a failed test counts as one. */
export function tallyOfReport(path: string, exitCode: number): Tally {
  const { passed, failed } = existsSync(path) ? readReport(path) : { passed: 0, failed: 0 };
  const brokeOff = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: brokeOff ? 1 : failed };
}

export function sum(tallies: Iterable<Tally>): Tally {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Vitest's JSON, as Jest's. */
const Vitests = v.pipe(
  v.object({ numPassedTests: v.number(), numFailedTests: v.number() }),
  v.transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  })),
);

const Playwrights = v.pipe(
  v.object({
    stats: v.object({
      expected: v.number(),
      unexpected: v.number(),
      flaky: v.number(),
    }),
  }),
  v.transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  })),
);

function readReport(path: string): Tally {
  return v.parse(v.union([Vitests, Playwrights]), JSON.parse(readFileSync(path, 'utf8')));
}
