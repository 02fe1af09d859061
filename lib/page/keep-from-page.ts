/** What happens in there is not the page's to hear. */
export function keepFromPage(there: Node, types: readonly string[]): void {
  for (const type of types) there.addEventListener(type, (event) => event.stopPropagation());
}
