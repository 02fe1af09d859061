/** Texts in a database of the bench's own, whatever their length. */
export async function keepText(name: string, text: string): Promise<void> {
  const store = await texts('readwrite');
  await answer(store.put(text, name));
  store.transaction.db.close();
}

export async function keptText(name: string): Promise<string | undefined> {
  const store = await texts('readonly');
  const text: unknown = await answer(store.get(name));
  store.transaction.db.close();
  return typeof text === 'string' ? text : undefined;
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
