import { clientsClaim } from "workbox-core"
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"
import { handwritingCache, handwritingFolder, isDecoder, packCache, packFolder } from "../offline/ocr-pack-files.ts"

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] }

/** What is never the app's own page: the API (its answers are one club's and are never cached), the object store, pages of the server. */
const serverPaths = [/^\/api\//, /^\/objects\//, /^\/ocr\//, /^\/trust/, /^\/openapi/, /^\/docs/, /^\/metrics/, /^\/healthz/, /^\/readyz/]

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
clientsClaim()

registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: serverPaths }))

const isHandwriting = (path: string): boolean => path.startsWith(`${handwritingFolder}/`)

// The reader's packs: what the page has fetched with progress is answered from its cache; what it has not (rare fonts) is fetched and kept.
registerRoute(({ url, sameOrigin }) => sameOrigin && (url.pathname.startsWith(packFolder) || isDecoder(url.pathname) || isHandwriting(url.pathname)), async ({ request, url }) => {
  const cache = await caches.open(isHandwriting(url.pathname) ? handwritingCache : packCache)
  const kept = await cache.match(url.pathname)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && response.status === 200) await cache.put(url.pathname, response.clone())
  return response
})

self.addEventListener("message", (event) => {
  if (event.data instanceof Object && event.data.type === "SKIP_WAITING") void self.skipWaiting()
})
