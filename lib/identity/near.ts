/** May these words be one, with one slip of the pen? From five letters on, one letter may differ. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.length - short.length <= 1 && isOneEdit(short, long) && !/\d/.test(a + b);
}

function isOneEdit(short: string, long: string): boolean {
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  const left = long.length - head - tail;
  return (
    left <= 1 ||
    (left === 2 &&
      short.length === long.length &&
      short[head] === long[head + 1] &&
      short[head + 1] === long[head])
  );
}
