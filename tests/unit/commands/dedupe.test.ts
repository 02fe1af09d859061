import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { answersTo } from '../../../lib/commands/dedupe/answers-to.ts';

const PREPRINT = {
  id: 'a',
  title: 'Sparse Retrieval of Galaxy Spectra',
  authors: ['Ada Lind', 'Chen Wei'],
  year: 2023,
};
const COPY = {
  ...PREPRINT,
  id: 'b',
  title: 'Sparse retrieval of galaxy spectra.',
  authors: ['Lind A', 'Wei C'],
};
const OTHER = { ...PREPRINT, id: 'c', title: 'Sparse Retrieval of Galaxy Spectra II' };

/** The command's answers, and what it tells of. */
function dedupe(lines: readonly unknown[], arePairs = false) {
  const told: string[] = [];
  const answers = answersTo(inLines(lines), arePairs, (at, trouble) => told.push(`${at}: ${trouble}`));
  return { answers, told };
}

function inLines(lines: readonly unknown[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
}

describe('the dedupe command', () => {
  test('names for each record the first of its cluster', () => {
    expect(dedupe([PREPRINT, OTHER, COPY]).answers).toEqual([
      { id: 'a', cluster: 'a' },
      { id: 'c', cluster: 'c' },
      { id: 'b', cluster: 'a' },
    ]);
  });

  test('judges pairs, and says why', () => {
    const pairs = [
      { a: PREPRINT, b: COPY },
      { a: PREPRINT, b: OTHER },
    ];
    const [same, other] = dedupe(pairs, true).answers;
    expect(same).toMatchObject({ same: true, work: true, reason: 'same title and both authors; both 2023' });
    expect(other).toMatchObject({ same: false, work: false });
  });

  test('leaves out a line that it cannot read, and says which', () => {
    const { answers, told } = dedupe([PREPRINT, '{"id": "broken', '[1, 2]', '', COPY]);
    expect(answers).toHaveLength(2);
    expect(told).toEqual([expect.stringMatching(/^2: .+/), '3: it is no JSON object']);
  });

  test('as a person calls it: answers a line each, bad lines on the standard error', () => {
    const input = inLines([PREPRINT, 'no JSON', COPY]);
    const run = spawnSync('npx', ['tsx', 'lib/commands/dedupe.ts', '-'], { input, encoding: 'utf8' });
    expect(run.stdout).toBe('{"id":"a","cluster":"a"}\n{"id":"b","cluster":"a"}\n');
    expect(run.stderr).toMatch(/Line 2 is left out: /);
    expect(run.status).toBe(0);
  });
});
