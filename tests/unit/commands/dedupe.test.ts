import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

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

/** As a person calls it, with the lines on its standard input. */
function dedupe(lines: readonly unknown[], ...flags: string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'lib/commands/dedupe.ts', ...flags, '-'], {
    input,
    encoding: 'utf8',
  });
  const printed = () =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  return { printed, stdout, stderr, status };
}

describe('the dedupe command', () => {
  test('names for each record the first of its cluster', () => {
    expect(dedupe([PREPRINT, OTHER, COPY]).printed()).toEqual([
      { id: 'a', cluster: 'a' },
      { id: 'c', cluster: 'c' },
      { id: 'b', cluster: 'a' },
    ]);
  });

  test('judges pairs, and says why', () => {
    const [same, other] = dedupe(
      [
        { a: PREPRINT, b: COPY },
        { a: PREPRINT, b: OTHER },
      ],
      '--pairs',
    ).printed();
    expect(same).toMatchObject({ same: true, work: true, reason: 'same title and all 2 authors; both 2023' });
    expect(other).toMatchObject({ same: false, work: false });
  });

  test('leaves out a line that it cannot read, and says which', () => {
    const { printed, stderr, status } = dedupe([PREPRINT, '{"id": "broken', '[1, 2]', '', COPY]);
    expect(printed()).toHaveLength(2);
    expect(stderr).toMatch(/Line 2 is left out: .+\nLine 3 is left out: it is no JSON object/);
    expect(status).toBe(0);
  });

  test('ends with code 1 where nothing can be read', () => {
    expect(dedupe(['no JSON at all'])).toMatchObject({ status: 1, stdout: '' });
  });
});
