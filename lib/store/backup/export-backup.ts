import type { Table } from 'dexie';
import type { Store } from '../database.ts';
import { SCHEMA_VERSION } from '../schema-version.ts';
import { BACKUP_TABLES, FORMAT } from './backup.ts';
import type { Job } from './job.ts';

/** Records a read: enough to be quick, few enough to be stopped at once. */
const PART = 1000;

/**
 * Everything in one JSON file, one record a line: `{format, version, exportedAt, library, sightings, verdicts, digests,
 * papers}`. Holds no lock, so saving goes on meanwhile. Rejects with the signal's reason, or with what Dexie throws.
 */
export async function exportBackup(db: Store, job: Job = {}, now: number = Date.now()): Promise<Blob> {
  const tables = BACKUP_TABLES.map((name) => db.table<unknown, unknown>(name));
  const counts = await Promise.all(tables.map((table) => table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  const head = { format: FORMAT, version: SCHEMA_VERSION, exportedAt: new Date(now).toISOString() };
  const parts: (string | Blob)[] = [JSON.stringify(head).slice(0, -1)];
  for (const table of tables) {
    let separator = '\n';
    parts.push(`,\n"${table.name}":[`);
    for await (const records of partsOf(table)) {
      job.signal?.throwIfAborted();
      // A blob of its own: the browser may keep it on disk, where a long text would fill the memory.
      parts.push(new Blob([separator, records.map((record) => JSON.stringify(record)).join(',\n')]));
      separator = ',\n';
      done += records.length;
      job.onProgress?.(done, Math.max(done, total));
    }
    parts.push(']');
  }
  job.signal?.throwIfAborted();
  return new Blob([...parts, '}\n'], { type: 'application/json' });
}

/** Each part starts after the last key of the one before: no record is skipped or told twice when others are added. */
async function* partsOf(table: Table<unknown, unknown>): AsyncGenerator<unknown[]> {
  let records = await table.orderBy(':id').limit(PART).toArray();
  while (records.length > 0) {
    yield records;
    records = await table
      .where(':id')
      .above(keyOf(table, records.at(-1)))
      .limit(PART)
      .toArray();
  }
}

function keyOf(table: Table<unknown, unknown>, record: unknown): unknown {
  const { keyPath } = table.schema.primKey;
  const field = (name: string): unknown => Reflect.get(Object(record), name);
  return Array.isArray(keyPath) ? keyPath.map(field) : field(keyPath ?? '');
}
