/** What this browser keeps of a till: small documents, each by its name, over reloads and crashes. */
const NAME = 'tillbook-till';
const STORE = 'kept';

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  return opened;
}

export async function read<T>(key: string): Promise<T | undefined> {
  const open = await database();
  return new Promise((done, fail) => {
    const request = open.transaction(STORE).objectStore(STORE).get(key);
    request.onsuccess = () => done(request.result as T | undefined);
    request.onerror = () => fail(request.error);
  });
}

/** Written to the disk before it answers, as a basket must outlive the machine. */
export async function keep(key: string, value: unknown): Promise<void> {
  const open = await database();
  return new Promise((done, fail) => {
    const change = open.transaction(STORE, 'readwrite', { durability: 'strict' });
    if (value === undefined) {
      change.objectStore(STORE).delete(key);
    } else {
      change.objectStore(STORE).put(value, key);
    }
    change.oncomplete = () => done();
    change.onerror = () => fail(change.error);
    change.onabort = () => fail(change.error);
  });
}
