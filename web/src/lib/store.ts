/** A thin promise face of IndexedDB: what this device must not forget when its battery dies. */

const NAME = 'diemcau';
const VERSION = 1;
export type StoreName = 'scans' | 'kept';

export function openStore(factory: IDBFactory = indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('scans', { keyPath: 'nonce' });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'));
  });
}

/** Runs one transaction and resolves when it is on disk, not when it was asked for. */
export function run<T>(
  db: IDBDatabase,
  store: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
  });
}

export const keep = (db: IDBDatabase, key: string, value: unknown) =>
  run(db, 'kept', 'readwrite', (store) => store.put(value, key));
export const kept = <T>(db: IDBDatabase, key: string) =>
  run(db, 'kept', 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>);
export const forget = (db: IDBDatabase, key: string) => run(db, 'kept', 'readwrite', (store) => store.delete(key));
