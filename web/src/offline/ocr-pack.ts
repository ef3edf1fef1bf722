import { packBytes, packCache, packCachePrefix, packFiles, type PackFile } from "./ocr-pack-files.ts"

/**
 * Is the reader on this device? `impossible`: no cache on this page (plain http, or private mode of some browsers); reading works while
 * the page is open and online. `waiting`: there was no network; it goes on by itself.
 */
export type PackState = { state: "unknown" | "getting" | "ready" | "waiting" | "failed" | "impossible"; share: number }

let current: PackState = { state: "unknown", share: 0 }
const listeners = new Set<() => void>()
let running: Promise<void> | undefined

function setState(state: PackState): void {
  current = state
  for (const listener of listeners) listener()
}

export const findPackState = (): PackState => current

/** Returns how to stop. */
export function watchPackState(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** Fetches one file and tells how many of its bytes have come; a cut transfer throws and stores nothing. */
async function fetchFile(cache: Cache, file: PackFile, onBytes: (bytes: number) => void): Promise<void> {
  const response = await fetch(file.path, { cache: "no-cache" })
  if (!response.ok || !response.body) throw new Error(`${file.path}: ${response.status}`)
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(Uint8Array.from(step.value))
    onBytes(step.value.length)
  }
  const blob = new Blob(parts)
  if (blob.size !== file.bytes) throw new Error(`${file.path}: ${blob.size} bytes, expected ${file.bytes}`)
  const type = response.headers.get("content-type") ?? "application/octet-stream"
  await cache.put(file.path, new Response(blob, { headers: { "content-type": type, "content-length": String(blob.size), ...keptHeaders(response) } }))
}

/** A worker started from the cache obeys the policy of its own answer, so the policy is kept with it. */
function keptHeaders(response: Response): Record<string, string> {
  const policy = response.headers.get("content-security-policy")
  return policy === null ? {} : { "content-security-policy": policy }
}

async function dropOldPacks(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(packCachePrefix) && name !== packCache) await caches.delete(name)
}

async function fetchMissing(): Promise<void> {
  const cache = await caches.open(packCache)
  const missing: PackFile[] = []
  for (const file of packFiles) if (!(await cache.match(file.path))) missing.push(file)
  let fetched = packBytes - missing.reduce((sum, file) => sum + file.bytes, 0)
  if (missing.length > 0) setState({ state: "getting", share: fetched / packBytes })
  for (const file of missing) {
    await fetchFile(cache, file, (bytes) => {
      fetched += bytes
      setState({ state: "getting", share: Math.min(1, fetched / packBytes) })
    })
  }
  await dropOldPacks()
  setState({ state: "ready", share: 1 })
}

/** Brings the pack into the cache where it is missing; files that are there already are kept. Resolves in any case, the state tells. */
export function fetchPack(): Promise<void> {
  if (typeof caches === "undefined") {
    setState({ state: "impossible", share: 0 })
    return Promise.resolve()
  }
  running ??= fetchMissing()
    .catch(() => setState({ state: navigator.onLine ? "failed" : "waiting", share: current.share }))
    .finally(() => { running = undefined })
  return running
}
