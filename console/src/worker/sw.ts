/**
 * Starts the till without a line. A build's files are kept together, when its worker is installed; the worker of a new
 * build waits until the till says that nobody is served (src/till/offline/builds.ts). What is asked of the server itself
 * is none of its business.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written by build/worker.ts: the build, its files, and the SHA-256 of its page. */
declare const BUILD: string;
declare const FILES: readonly string[];
declare const PAGE_HASH: string;

const PAGE = '/till/';
const PREFIX = 'tillbook-till-';
const CACHE = `${PREFIX}${BUILD}`;

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate' && address.pathname.startsWith(PAGE)) {
    event.respondWith(kept(PAGE, request));
  } else if (address.pathname.startsWith('/assets/')) {
    event.respondWith(kept(address.pathname, request));
  }
});
self.addEventListener('message', event => {
  if (event.data === 'nobody is served') {
    void self.skipWaiting();
  }
});

/** All files, and the page that names them: one of another build would ask for files that are not here. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const page = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' });
  const text = await page.clone().arrayBuffer();
  if (!page.ok || (await sha256(text)) !== PAGE_HASH) {
    await caches.delete(CACHE);
    throw new Error('the page is of another build');
  }
  await cache.put(PAGE, page);
}

/** The build before stays, as a tab may still show it; older ones go. */
async function activate(): Promise<void> {
  const builds = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(builds.slice(0, -1).map(name => caches.delete(name)));
  await self.clients.claim();
}

async function kept(path: string, request: Request): Promise<Response> {
  const own = await (await caches.open(CACHE)).match(path);
  return own ?? (path === PAGE ? undefined : await caches.match(path)) ?? fetch(request);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}
