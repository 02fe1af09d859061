/** `Node.DOCUMENT_POSITION_FOLLOWING`: the name is missing where pages are read without a browser. */
const FOLLOWING = 4;

/** Negative where `a` stands before `b` on the page: for `sort`. */
export function inOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}
