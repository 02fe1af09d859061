/** Do two records say the same, whatever the order of their fields? For what JSON can hold, and `null`. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return a === b || inOrder(a) === inOrder(b);
}

function inOrder(record: unknown): string {
  return JSON.stringify(record, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
