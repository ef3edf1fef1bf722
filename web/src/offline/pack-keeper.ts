import type { FetchedFile } from "./ocr-pack-files.ts"

/**
 * Is a pack on this device? `impossible`: no cache on this page (plain http, or private mode of some browsers); reading works while the
 * page is open and online. `waiting`: there was no network; it goes on by itself. `declined`: a person does not want it.
 */
export type PackState = { state: "unknown" | "getting" | "ready" | "waiting" | "failed" | "impossible" | "declined"; share: number }

/**
 * `files`: what the pack needs at least; `listWanted`: all that a server with this build gives, more than `files` perhaps; `isPassing`:
 * files that go when no longer wanted.
 */
export type PackOptions = {
  cache: string; cachePrefix: string; files: readonly FetchedFile[]
  listWanted: () => Promise<readonly FetchedFile[]>; isPassing: (path: string) => boolean
}

export type PackKeeper = {
  find: () => PackState
  /** Returns how to stop. */
  watch: (listener: () => void) => () => void
  /** Brings the pack into the cache where it is missing; files that are there already are kept. Resolves in any case, the state tells. */
  fetch: () => Promise<void>
  /** Drops what there is, also of earlier versions, and ends a fetch that is under way. */
  decline: () => void
}

export function createPackKeeper(options: PackOptions): PackKeeper {
  let current: PackState = { state: "unknown", share: 0 }
  let running: { done: Promise<void>; stop: AbortController } | undefined
  /** A cache that is opened while its removal is under way would go with it. */
  let dropped: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const setState = (state: PackState): void => {
    current = state
    for (const listener of listeners) listener()
  }
  return {
    find: () => current,
    watch: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    fetch: () => {
      if (typeof caches === "undefined") {
        setState({ state: "impossible", share: 0 })
        return Promise.resolve()
      }
      if (running) return running.done
      const stop = new AbortController()
      // What a fetch that was ended still has to say is no longer true.
      const tell = (state: PackState): void => { if (!stop.signal.aborted) setState(state) }
      const done = dropped.then(() => fetchMissing(options, stop.signal, (share) => tell({ state: "getting", share })))
        .then(() => tell({ state: "ready", share: 1 }))
        .catch(() => tell({ state: navigator.onLine ? "failed" : "waiting", share: current.share }))
        .finally(() => { if (running?.stop === stop) running = undefined })
      running = { done, stop }
      return done
    },
    decline: () => {
      running?.stop.abort()
      running = undefined
      setState({ state: "declined", share: 0 })
      if (typeof caches !== "undefined") dropped = dropAll(options.cachePrefix).catch(() => undefined)
    },
  }
}

async function dropAll(prefix: string): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name)
}

async function fetchMissing({ cache: name, cachePrefix, files, listWanted, isPassing }: PackOptions, ended: AbortSignal, onShare: (share: number) => void): Promise<void> {
  ended.throwIfAborted()
  const cache = await caches.open(name)
  const wanted = await listWanted().catch(() => undefined)
  if (!wanted) {
    // No network to ask what else belongs to this build: what was fetched before is enough to read.
    if ((await listMissing(cache, files)).length > 0) throw new Error("The pack is not complete, and the server does not answer.")
    return
  }
  const missing = await listMissing(cache, wanted)
  const whole = sizeOf(wanted)
  let fetched = whole - sizeOf(missing)
  if (missing.length > 0) onShare(fetched / whole)
  for (const file of missing) {
    await fetchFile(cache, file, ended, (bytes) => {
      fetched += bytes
      onShare(Math.min(1, fetched / whole))
    })
  }
  for (const other of await caches.keys()) if (other.startsWith(cachePrefix) && other !== name) await caches.delete(other)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (isPassing(pathname) && !wanted.some(({ path }) => path === pathname)) await cache.delete(pathname)
  }
}

const sizeOf = (files: readonly FetchedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

async function listMissing(cache: Cache, wanted: readonly FetchedFile[]): Promise<FetchedFile[]> {
  const there = await Promise.all(wanted.map(({ path }) => cache.match(path)))
  return wanted.filter((_file, index) => there[index] === undefined)
}

/** A transfer that brings nothing for this long hangs, in ms; the next try begins with that file. */
const stallLimit = 30_000

/** Fetches one file and tells how many of its bytes have come; a cut, stalled or `ended` transfer throws and stores nothing. */
async function fetchFile(cache: Cache, file: FetchedFile, ended: AbortSignal, onBytes: (bytes: number) => void): Promise<void> {
  ended.throwIfAborted()
  const stalled = new AbortController()
  const cut = () => stalled.abort()
  ended.addEventListener("abort", cut)
  let watch = setTimeout(() => stalled.abort(), stallLimit)
  try {
    const response = await fetch(file.path, { cache: "no-cache", signal: stalled.signal })
    await storeBody(cache, file, response, (bytes) => {
      clearTimeout(watch)
      watch = setTimeout(() => stalled.abort(), stallLimit)
      onBytes(bytes)
    })
  } finally {
    clearTimeout(watch)
    ended.removeEventListener("abort", cut)
  }
}

async function storeBody(cache: Cache, file: FetchedFile, response: Response, onBytes: (bytes: number) => void): Promise<void> {
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
