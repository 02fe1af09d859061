/**
 * The first `count` of these in order, without sorting the rest: a heap of those that are first so far, the last of
 * them on top.
 */
export function firstOf(
  all: Uint32Array,
  count: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (count >= all.length) return all.slice().sort(compare);
  const heap = all.slice(0, count);
  for (let at = (count >>> 1) - 1; at >= 0; at -= 1) sink(heap, at, compare);
  for (let at = count; at < all.length; at += 1) {
    const one = all[at] ?? 0;
    if (compare(one, heap[0] ?? 0) >= 0) continue;
    heap[0] = one;
    sink(heap, 0, compare);
  }
  return heap.sort(compare);
}

function sink(heap: Uint32Array, from: number, compare: (a: number, b: number) => number): void {
  const moved = heap[from] ?? 0;
  let at = from;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && compare(heap[child] ?? 0, heap[child + 1] ?? 0) < 0) child += 1;
    if (compare(moved, heap[child] ?? 0) >= 0) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = moved;
}
