import type { Snapshot } from '../../store/reads.ts';
import type { IndexName, IndexRecord } from '../../store/records.ts';
import type { Shelf } from './searchables.ts';

/** Of the terms and how they are packed: with another one, indexes are made anew. */
export const FORMAT = 3;

/** From so many changes on it is quicker to have them packed than to pack them at each opening of the popup. */
export const DUE = 64;

/** The name of one that is being built. */
export function nameAnew(shelf: Shelf): IndexName {
  return `${shelf} anew`;
}

/** Those that answer for these shelves: an unfinished one where there is no other. */
export async function answering(
  now: Snapshot,
  shelves: readonly Shelf[],
): Promise<(IndexRecord | undefined)[]> {
  const names = shelves.map((shelf) => [shelf, nameAnew(shelf)]);
  const records = await Promise.all(names.map((both) => now.many('indexes', both)));
  return records.map((both) => both.find((record) => record?.format === FORMAT));
}

/** Changes when other segments count, or other papers of them. */
export function stampOf(records: readonly (IndexRecord | undefined)[]): string {
  return records
    .map((record) => (record ? `${record.name} ${record.version} ${record.segments[0]?.id}` : ''))
    .join();
}
