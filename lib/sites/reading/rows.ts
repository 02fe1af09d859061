/** One row of a list, and the nodes in it by what they are; an empty list where it has none. */
export type Row<Part extends string> = { readonly row: Element } & Readonly<Record<Part, readonly Element[]>>;

/**
 * The rows of a page in its order, with the nodes that `parts` selects in each. One query for each part over the whole
 * page: lists have up to 5,000 rows, and a query in each of them costs several times as much. Selectors without commas; rows
 * hold no rows.
 */
export function rowsIn<Part extends string>(
  document: Document,
  row: string,
  parts: Readonly<Record<Part, string>>,
): Row<Part>[] {
  const walks = Object.entries<string>(parts).map(
    ([part, selector]) => [part, takerOf(document.querySelectorAll(`${row} ${selector}`))] as const,
  );
  return Array.from(document.querySelectorAll(row), (node) => ({
    row: node,
    ...(Object.fromEntries(walks.map(([part, take]) => [part, take(node)])) as Record<Part, Element[]>),
  }));
}

/** Gives each row, in the page's order, the nodes that it holds. */
function takerOf(nodes: NodeListOf<Element>): (row: Element) => Element[] {
  let next = 0;
  return (row) => {
    const held: Element[] = [];
    for (let node = nodes[next]; node && row.contains(node); node = nodes[next]) {
      held.push(node);
      next += 1;
    }
    return held;
  };
}
