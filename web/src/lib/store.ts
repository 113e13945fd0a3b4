/** A thin promise face of IndexedDB: what this device must not forget when its battery dies. */

const NAME = 'diemcau';
const VERSION = 2;
export type StoreName = 'scans' | 'kept' | 'seen' | 'conflicts';

export function openStore(factory: IDBFactory = indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      const fresh = (name: StoreName, options?: IDBObjectStoreParameters) =>
        db.objectStoreNames.contains(name) || db.createObjectStore(name, options);
      fresh('scans', { keyPath: 'nonce' });
      fresh('kept');
      fresh('seen', { keyPath: 'who' });
      fresh('conflicts', { keyPath: 'nonce' });
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
export const all = <T>(db: IDBDatabase, store: StoreName) =>
  run(db, store, 'readonly', (found) => found.getAll() as IDBRequest<T[]>);
export const forget = (db: IDBDatabase, key: string) => run(db, 'kept', 'readwrite', (store) => store.delete(key));
