/** The authors of most papers with their numbers, most first: what completion offers. */
export type NameCounts = readonly (readonly [name: string, papers: number])[];

/** Nobody picks one of more; of the others the search still finds each. */
const KEPT = 1000;

export function mostNamed(counts: ReadonlyMap<string, number>): NameCounts {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT);
}

/** Of several segments; a name that few papers of each have may be missing. */
export function addNames(all: Map<string, number>, names: NameCounts): void {
  for (const [name, papers] of names) all.set(name, (all.get(name) ?? 0) + papers);
}

export function packNames(names: NameCounts): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(names));
}

export function unpackNames(bytes: Uint8Array): NameCounts {
  return JSON.parse(new TextDecoder().decode(bytes)) as NameCounts;
}
