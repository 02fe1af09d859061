import type { Libraries } from './libraries.ts';
import type { Family, Plan, Row } from './row.ts';

/** What was measured, and how many families could not be. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly failed: number;
  readonly minutes: number;
}

/** One family after the other; one that fails says so, and leaves the others as they are. */
export async function measureAll(
  families: readonly Family[],
  plan: Plan,
  libraries: Libraries,
  only?: readonly string[],
): Promise<Measured> {
  const unknown = only?.filter((name) => !families.some((family) => family.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No such rows: ${unknown.join(', ')}`);
  const begun = performance.now();
  const rows: Row[] = [];
  let failed = 0;
  for (const family of families.filter(({ name }) => only?.includes(name) ?? true)) {
    const started = performance.now();
    try {
      rows.push(...(await family.rows(plan, libraries)));
    } catch (error) {
      failed += 1;
      console.error(`${family.name} could not be measured:`, error);
    }
    console.error(`${family.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return { rows, failed, minutes: (performance.now() - begun) / 60_000 };
}
