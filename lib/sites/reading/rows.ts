/** A row of a listing, and those of its parts that were asked for, in the page's order. */
export interface Row {
  readonly row: Element;
  readonly parts: readonly Element[];
}

/**
 * All rows with their parts, in one walk over the page: a query in each row costs three times as much.
 * `row` and `parts` are selectors; a part outside of every row is passed over, one in two rows belongs to the inner.
 */
export function rowsWith(document: Document, row: string, parts: string): Row[] {
  const rows: { row: Element; parts: Element[] }[] = [];
  for (const node of document.querySelectorAll(`${row}, ${parts}`)) {
    const last = rows.at(-1);
    if (node.matches(row)) rows.push({ row: node, parts: [] });
    else if (last?.row.contains(node)) last.parts.push(node);
  }
  return rows;
}
