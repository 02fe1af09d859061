import { growthOf, growthOverAll, isMet, ratioOf, type Reach, type Row, type Unit } from './row.ts';

const HEAD = ['figure', 'at', 'with us', 'beside', 'ratio', 'grows', 'to reach', 'reached'];

/**
 * A Markdown table, its columns aligned for the terminal too. What stands in the line above is not said again. `grows` says
 * how much more it costs than at the next smaller size.
 */
export function table(rows: readonly Row[]): string {
  return aligned(rows.map((row, at) => cellsOf(row, growthOf(row, rows), rows[at - 1])));
}

/** Of each figure the largest size alone that has something to reach; `grows` is over all sizes, from the smallest on. */
export function shortTable(rows: readonly Row[]): string {
  const figures = [...new Set(rows.filter(({ reach }) => reach).map(({ what }) => what))];
  return aligned(
    figures.flatMap((figure) => {
      const judged = rows.filter(({ what, reach }) => what === figure && reach);
      const [largest] = judged.toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
      return largest ? [cellsOf(largest, growthOverAll(largest, rows), undefined)] : [];
    }),
  );
}

function aligned(body: readonly (readonly string[])[]): string {
  const cells = [HEAD, ...body];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...lines] = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...lines].join('\n');
}

/** `31 of 34 figures are reached.` */
export function inShort(rows: readonly Row[]): string {
  const judged = rows.map(isMet).filter((met) => met !== undefined);
  return `${judged.filter(Boolean).length} of ${judged.length} figures are reached.`;
}

function cellsOf(row: Row, growth: number | undefined, above: Row | undefined): string[] {
  const { what, size, of = '', ours, unit, beside, reach } = row;
  const [ratio, met] = [ratioOf(row), isMet(row)];
  return [
    what === above?.what ? '' : what,
    size === undefined ? '' : `${short(size)} ${of}`.trim(),
    amount(ours, unit),
    beside === undefined ? '' : `${amount(beside.value, unit)} ${beside.what}`,
    ratio === undefined || unit === 'share' ? '' : times(ratio),
    growth === undefined ? '' : times(growth),
    reach === undefined ? '' : figure(reach, unit),
    met === undefined ? '' : met ? 'yes' : '**no**',
  ];
}

/** `1,000`, `10k`, `1M`. */
function short(size: number): string {
  if (size >= 1e6) return `${size / 1e6}M`;
  return size >= 10_000 && size % 1000 === 0 ? `${size / 1000}k` : size.toLocaleString('en');
}

function amount(value: number, unit: Unit): string {
  if (unit === 'share') return value.toFixed(3);
  if (unit === 'count') return value.toLocaleString('en');
  return `${value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 2)} ${unit}`;
}

/** `1.25x`, and `1/6.3` where it is less than a half. */
function times(ratio: number): string {
  if (ratio >= 0.5) return `${ratio.toFixed(ratio >= 10 ? 0 : 2)}x`;
  return ratio <= 0 ? '0' : `1/${(1 / ratio).toFixed(ratio > 0.1 ? 1 : 0)}`;
}

function figure(reach: Reach, unit: Unit): string {
  if ('ratio' in reach) return `<= ${round(reach.ratio)}`;
  if ('atMost' in reach) return `<= ${amount(reach.atMost, unit)}`;
  return `>= ${amount(reach.atLeast, unit)}`;
}

function round(ratio: number): string {
  return ratio < 0.5 ? `1/${Math.round(1 / ratio)}` : `${ratio}x`;
}
