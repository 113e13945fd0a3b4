/**
 * Lets the scanner, the console and the hall screen open without a network. It keeps the files of these pages
 * and nothing else: never an answer of the API, never a name.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Filled in by the build (build/offline.ts); its text changes whenever a file does. */
const FILES = '__OFFLINE_FILES__'.split(' ');
const PAGES = ['/scan', '/bridge', '/screen'];
const KEPT = ['/manifest.webmanifest', '/icons/scan-192.png'];
const CACHE = `pages-${hash(FILES.join(' '))}`;
/** A hall's line may be there and still carry nothing; the kept page is better than waiting. */
const PATIENCE = 4_000;

function hash(text: string): string {
  let value = 5381;
  for (let i = 0; i < text.length; i++) value = ((value * 33) ^ text.charCodeAt(i)) >>> 0;
  return value.toString(36);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      // Each for itself: on a bad line the next try goes on where this one ended.
      const files = [...PAGES, ...KEPT, ...FILES.map((file) => `/${file}`)];
      await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' && PAGES.includes(url.pathname)) event.respondWith(page(url.pathname, request));
  else if (url.pathname.startsWith('/assets/') || KEPT.includes(url.pathname)) event.respondWith(asset(request));
});

async function page(path: string, request: Request): Promise<Response> {
  const fresh = fetch(request).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response;
  });
  const tired = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('slow')), PATIENCE));
  try {
    return await Promise.race([fresh, tired]);
  } catch {
    return (await caches.match(path)) ?? fresh;
  }
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
