/** Keeps the page and its data in the browser: after the first visit it needs no network. */

/** Set by the build: all files of the page, and a name that changes with them. */
declare const FILES: readonly string[];
declare const VERSION: string;

/** What is used of a service worker; the types of the page do not know it. */
interface Keeper extends EventTarget {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
}
interface KeeperEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
  readonly request: Request;
}

const keeper = self as unknown as Keeper;
const on = (kind: string, hear: (event: KeeperEvent) => void): void =>
  keeper.addEventListener(kind, (event) => hear(event as KeeperEvent));

on('install', (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll([...FILES])));
});

on('activate', (event) => {
  const dropOthers = async (): Promise<void> => {
    const others = (await caches.keys()).filter((name) => name.startsWith('casemend-') && name !== VERSION);
    await Promise.all(others.map((name) => caches.delete(name)));
    await keeper.clients.claim();
  };
  event.waitUntil(dropOthers());
});

on('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(new URL('.', keeper.location.href).href)) return;
  event.respondWith(answer(request));
});

/** Files never change under their names. The page itself does: the network is asked first. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(VERSION);
  if (request.mode !== 'navigate') return (await cache.match(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await cache.match('./');
    if (kept) return kept;
    throw error;
  }
}
