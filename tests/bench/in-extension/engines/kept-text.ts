/** A text in a database of the bench's own, whatever its length. */
export async function keepText(name: string, text: string): Promise<void> {
  const store = await texts('readwrite');
  await Promise.all([answer(store.put(text, name)), answer(store.put(text.length, lengthOf(name)))]);
  store.transaction.db.close();
}

export async function keptText(name: string): Promise<string | undefined> {
  const text = await kept(name);
  return typeof text === 'string' ? text : undefined;
}

/** How long it is, without reading it; `undefined` where there is none. */
export async function keptLength(name: string): Promise<number | undefined> {
  const length = await kept(lengthOf(name));
  return typeof length === 'number' ? length : undefined;
}

const lengthOf = (name: string) => `${name}: length`;

async function kept(name: string): Promise<unknown> {
  const store = await texts('readonly');
  const value: unknown = await answer(store.get(name));
  store.transaction.db.close();
  return value;
}

async function texts(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('bench texts');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('texts'));
  return (await answer(opening)).transaction('texts', mode).objectStore('texts');
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
  });
}
