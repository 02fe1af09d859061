/** Sets what has changed and nothing else: a screen reader hears of every attribute that is written. `undefined` takes it away. */
export function setAttribute(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}
