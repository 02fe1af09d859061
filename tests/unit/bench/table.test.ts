import { describe, expect, test } from 'vitest';
import { medianOf, mediansOf, quantileOf } from '../../bench/median.ts';
import { growthOf, growthOverAll, isMet, ratioOf, type Row } from '../../bench/row.ts';
import { between } from '../../bench/results-files.ts';
import { inShort, shortTable, table } from '../../bench/table.ts';

const QUERY: Row = {
  what: 'query to rows',
  size: 10_000,
  of: 'saved',
  ours: 66,
  unit: 'ms',
  beside: { what: 'rows from localStorage', value: 60 },
  reach: { ratio: 1.2 },
};
const LARGER: Row = { ...QUERY, size: 100_000, ours: 99 };

describe('medians', () => {
  test('the middle one, however they come; one that is far off moves nothing', () => {
    expect(medianOf([9, 1, 3])).toBe(3);
    expect(medianOf([1, 2, 3, 4, 5000])).toBe(3);
  });

  test('of records, each number’s own', () => {
    const runs = [
      { walk: 1, read: 9 },
      { walk: 2, read: 7 },
      { walk: 3, read: 8 },
    ];
    expect(mediansOf(runs)).toEqual({ walk: 2, read: 8 });
  });

  test('the 95th of a hundred has five behind it', () => {
    expect(
      quantileOf(
        Array.from({ length: 100 }, (_, at) => at + 1),
        0.95,
      ),
    ).toBe(96);
  });
});

describe('a row', () => {
  test('is judged by its ratio to what stands beside it', () => {
    expect(ratioOf(QUERY)).toBeCloseTo(1.1);
    expect(isMet(QUERY)).toBe(true);
    expect(isMet(LARGER)).toBe(false);
  });

  test('or by itself: as low as a limit, as high as a share', () => {
    const forced: Row = { what: 'forced layouts', ours: 1, unit: 'count', reach: { atMost: 0 } };
    const found: Row = { what: 'hit@5', ours: 0.89, unit: 'share', reach: { atLeast: 0.88 } };
    expect([isMet(forced), isMet(found)]).toEqual([false, true]);
  });

  test('without a figure is judged by nobody', () => {
    const { reach: _none, ...row } = QUERY;
    expect(isMet(row)).toBeUndefined();
    expect(inShort([row, QUERY, LARGER])).toBe('1 of 2 figures are reached.');
  });

  test('grows against the next smaller size of the same', () => {
    const largest = { ...QUERY, size: 1_000_000, ours: 198 };
    expect(growthOf(largest, [QUERY, LARGER, largest])).toBeCloseTo(2);
    expect(growthOf(QUERY, [QUERY, LARGER])).toBeUndefined();
  });
});

test('the table says what each row says, and aligns', () => {
  const lines = table([
    QUERY,
    LARGER,
    { what: 'scan', ours: 2, unit: 'ms', beside: { what: 'scan', value: 58 } },
  ])
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(lines[2]?.slice(1, 9)).toEqual([
    'query to rows',
    '10k saved',
    '66.0 ms',
    '60.0 ms rows from localStorage',
    '1.10x',
    '',
    '<= 1.2x',
    'yes',
  ]);
  expect(lines[3]?.slice(1, 9)).toEqual([
    '',
    '100k saved',
    '99.0 ms',
    '60.0 ms rows from localStorage',
    '1.65x',
    '1.50x',
    '<= 1.2x',
    '**no**',
  ]);
  expect(lines[4]?.[5]).toBe('1/29');
});

describe('in the README', () => {
  const SMALLEST = { ...QUERY, size: 1_000, ours: 33 };

  test('each figure stands once, at its largest size that has something to reach; and how it grew from the smallest', () => {
    const { reach: _none, ...beyond } = { ...LARGER, size: 1_000_000, ours: 300 };
    const { reach: _too, ...aside } = { ...QUERY, what: 'aside' };
    const [, , ...lines] = shortTable([SMALLEST, QUERY, LARGER, beyond, aside]).split('\n');
    expect(lines.map((line) => line.split('|').map((cell) => cell.trim())[2])).toEqual(['100k saved']);
    expect(lines[0]).toContain('| 3.00x |');
    expect(growthOverAll(SMALLEST, [SMALLEST, QUERY])).toBeUndefined();
  });

  test('the last table takes the place of the one before', () => {
    const readme = 'Costs:\n\n<!-- npm run bench writes this -->\n\nold\n\n<!-- to here -->\n\nMore';
    expect(between(readme, 'new')).toBe(readme.replace('old', 'new'));
    expect(() => between('nothing', 'new')).toThrow('README');
  });
});
