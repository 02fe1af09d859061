import type { Row } from './row.ts';

/** Rows of one figure together, smallest size first, so that its growth is seen. */
export function byFigure(rows: readonly Row[]): Row[] {
  const figures = [...new Set(rows.map(({ what }) => what))];
  return figures.flatMap((figure) => rows.filter(({ what }) => what === figure));
}
