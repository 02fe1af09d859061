export interface Row {
  readonly what: string;
  /** How many entries the page had. */
  readonly cards?: number;
  readonly ours: string;
  readonly baseline?: string;
  readonly ratio?: number;
}

/** A Markdown table, its columns aligned for the terminal too. */
export function table(rows: readonly Row[]): string {
  const cells = [['entries', 'what', 'with us', 'beside', 'ratio'], ...rows.map(cellsOf)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

function cellsOf({ what, cards, ours, baseline = '', ratio }: Row): string[] {
  return [
    cards?.toLocaleString('en') ?? '',
    what,
    ours,
    baseline,
    ratio === undefined ? '' : ratio.toFixed(1),
  ];
}
