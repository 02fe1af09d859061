import { closeAll } from './launch.ts';
import type { Libraries } from './libraries.ts';
import type { Family, Plan, Row } from './row.ts';
import { table } from './table.ts';

/** What was measured, and which families could not be. */
export interface Measured {
  /** By family, in the order of the table. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly failed: readonly Failed[];
  readonly minutes: number;
}

export interface Failed {
  readonly name: string;
  /** The first line of the error. */
  readonly why: string;
}

/** A family takes some minutes, and filling the largest library some more: what takes so long will never end. */
const MOST_MINUTES = 30;

/** One family after the other; one that fails or never ends says so, and leaves the others as they are. */
export async function measureAll(
  families: readonly Family[],
  plan: Plan,
  libraries: Libraries,
  only?: readonly string[],
): Promise<Measured> {
  const unknown = only?.filter((name) => !families.some((family) => family.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No such rows: ${unknown.join(', ')}`);
  const begun = performance.now();
  const rows = new Map<string, readonly Row[]>();
  const failed: Failed[] = [];
  for (const family of families.filter(({ name }) => only?.includes(name) ?? true)) {
    const started = performance.now();
    try {
      const own = await inTime(family.rows(plan, libraries), MOST_MINUTES);
      rows.set(family.name, own);
      // Whoever ends the run has what was measured until then.
      console.error(table(own));
    } catch (error) {
      failed.push({ name: family.name, why: String(error).split('\n')[0] ?? '' });
      console.error(`${family.name} could not be measured:`, error);
    }
    await closeAll();
    console.error(`${family.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return { rows, failed, minutes: (performance.now() - begun) / 60_000 };
}

async function inTime<T>(work: Promise<T>, minutes: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done in ${minutes} minutes`)), minutes * 60_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
