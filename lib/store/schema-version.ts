/**
 * The version that this code reads and writes, in the store and in backups: how many steps `migrations.ts` has. Said once
 * more, since who only opens a store needs no step.
 */
export const SCHEMA_VERSION = 5;

/** The same in IndexedDB: Dexie's versions are ten times as high there. */
export function nativeVersion(version: number): number {
  return version * 10;
}
