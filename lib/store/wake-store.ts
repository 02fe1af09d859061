/**
 * Asks for the store by its name, before the code that uses it is here: a cold browser takes 100 ms to find it on the
 * disk, and opens it at once the second time. What is not there is not made; the connection gets out of the way of
 * whoever needs the store for itself.
 */
export function wakeStore(name = 'deja-lu', factory = indexedDB): void {
  const asked = factory.open(name);
  asked.addEventListener('upgradeneeded', () => asked.transaction?.abort());
  asked.addEventListener('success', () => {
    const db = asked.result;
    db.addEventListener('versionchange', () => db.close());
    setTimeout(() => db.close(), HELD);
  });
  // That it cannot be opened is told by the one who needs it.
  asked.addEventListener('error', (event) => event.preventDefault());
}

/** Until the store's own connection is there, milliseconds. */
const HELD = 5000;
