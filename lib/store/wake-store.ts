import { nativeVersion, SCHEMA_VERSION } from './schema-version.ts';
import { readFrom, type Reads } from './reads.ts';

/**
 * Asks for the store by its name, before the code that uses it is here: a cold browser takes 100 ms to find it on the
 * disk, and opens it at once the second time. What is not there is not made; the connection gets out of the way of
 * whoever needs the store for itself. What it returns reads from the store as long as this connection is held, and
 * rejects where there is no store of the version that we know: whoever opens it for good then says why.
 */
export function wakeStore(name = 'deja-lu', factory = indexedDB): Reads {
  const opening = open(factory.open(name));
  // That it cannot be opened is told by the one who needs it.
  opening.catch(() => undefined);
  return async (tables, work) => readFrom(await opening, tables, work);
}

/** Until the store's own connection is there, milliseconds. */
const HELD = 5000;

function open(asked: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('upgradeneeded', () => asked.transaction?.abort());
    asked.addEventListener('success', () => {
      const db = asked.result;
      db.addEventListener('versionchange', () => db.close());
      setTimeout(() => db.close(), HELD);
      if (db.version === nativeVersion(SCHEMA_VERSION)) resolve(db);
      else reject(new Error('The store is of another version'));
    });
    asked.addEventListener('error', (event) => {
      event.preventDefault();
      reject(asked.error ?? new Error('No store'));
    });
  });
}
