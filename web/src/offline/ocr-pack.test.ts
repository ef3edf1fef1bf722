import { beforeEach, expect, test, vi } from "vitest"
import { handwritingCache, handwritingFiles, handwritingFolder, packCache, packFiles } from "./ocr-pack-files.ts"

type Kept = Map<string, Response>
let stores: Map<string, Kept>
let asked: string[]
/** The path that the server never answers. */
let hanging: string | undefined
/** What the server answers for one path; undefined: the whole file. */
let answers: Map<string, () => Response>

const pathOf = (request: RequestInfo | URL) => new URL(request instanceof Request ? request.url : String(request), "http://app").pathname

beforeEach(() => {
  vi.resetModules()
  stores = new Map()
  asked = []
  hanging = undefined
  answers = new Map()
  vi.stubGlobal("caches", {
    open: async (name: string) => {
      const kept = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, kept)
      return {
        match: async (path: string) => kept.get(path),
        put: async (path: string, response: Response) => { kept.set(path, response) },
        delete: async (path: string) => kept.delete(path),
        keys: async () => [...kept.keys()].map((path) => ({ url: `http://app${path}` })),
      }
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  })
  vi.stubGlobal("navigator", { onLine: true })
  vi.stubGlobal("fetch", async (request: RequestInfo | URL, init?: RequestInit) => {
    const path = pathOf(request)
    asked.push(path)
    if (path === hanging) return new Promise<Response>((_resolve, reject) => { init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))) })
    const size = [...packFiles, ...handwritingFiles].find((file) => file.path === path)?.bytes ?? 0
    return answers.get(path)?.() ?? new Response(new Uint8Array(size), { headers: { "content-type": "text/javascript" } })
  })
})

const load = () => import("./ocr-pack.ts")

test("the pack is fetched once, with progress up to the whole, and then it is there", async () => {
  const { printPack } = await load()
  const shares: number[] = []
  printPack.watch(() => shares.push(printPack.find().share))
  await printPack.fetch()
  expect(printPack.find()).toEqual({ state: "ready", share: 1 })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([...stores.get(packCache)?.keys() ?? []]).toEqual(packFiles.map(({ path }) => path))
  const times = asked.length
  await printPack.fetch()
  expect(asked).toHaveLength(times)
})

test("a file that arrives short is not kept, and the next try fetches only what is missing", async () => {
  const { printPack } = await load()
  const third = packFiles[2]?.path ?? ""
  answers.set(third, () => new Response(new Uint8Array(10)))
  await printPack.fetch()
  expect(printPack.find().state).toBe("failed")
  expect(stores.get(packCache)?.has(third)).toBe(false)
  answers.clear()
  asked = []
  await printPack.fetch()
  expect(printPack.find().state).toBe("ready")
  expect(asked).toEqual(packFiles.slice(2).map(({ path }) => path))
})

test("a page of a captive portal is no engine", async () => {
  const { printPack } = await load()
  for (const { path } of packFiles) answers.set(path, () => new Response("<html>Sign in to this network</html>"))
  await printPack.fetch()
  expect(printPack.find().state).toBe("failed")
  expect(stores.get(packCache)?.size).toBe(0)
})

test("without a network it waits; where pages have no caches it says so", async () => {
  const { printPack } = await load()
  vi.stubGlobal("navigator", { onLine: false })
  for (const { path } of packFiles) answers.set(path, () => { throw new TypeError("Failed to fetch") })
  await printPack.fetch()
  expect(printPack.find().state).toBe("waiting")
  vi.stubGlobal("caches", undefined)
  await printPack.fetch()
  expect(printPack.find().state).toBe("impossible")
})

test("packs of earlier versions go once the new one is whole, other caches stay", async () => {
  stores.set("cricksy-ocr-pack-tesseract-6", new Map([["/ocr/old", new Response("old")]]))
  stores.set("workbox-precache", new Map())
  const { printPack } = await load()
  await printPack.fetch()
  expect([...stores.keys()].sort()).toEqual([packCache, "workbox-precache"].sort())
})

test("a transfer that hangs ends after a while, and a later try fetches the rest", async () => {
  vi.useFakeTimers()
  const { printPack } = await load()
  hanging = packFiles[1]?.path
  const first = printPack.fetch()
  await vi.advanceTimersByTimeAsync(31_000)
  await first
  vi.useRealTimers()
  expect(printPack.find().state).toBe("failed")
  hanging = undefined
  await printPack.fetch()
  expect(printPack.find().state).toBe("ready")
})

test("handwriting that was declined is not fetched, and is once it is wanted", async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })
  const { fetchPacks, declineHandwriting, acceptHandwriting, handwritingPack, printPack } = await load()
  declineHandwriting()
  await fetchPacks()
  expect([printPack.find().state, handwritingPack.find().state]).toEqual(["ready", "declined"])
  expect(asked.filter((path) => path.startsWith(handwritingFolder))).toEqual([])
  await acceptHandwriting()
  expect(handwritingPack.find().state).toBe("ready")
  expect(asked.filter((path) => path.startsWith(handwritingFolder))).toEqual(handwritingFiles.map(({ path }) => path))
})

test("handwriting that is declined while it comes stays declined, and comes whole once it is wanted again", async () => {
  const { fetchPacks, declineHandwriting, acceptHandwriting, handwritingPack } = await load()
  hanging = handwritingFiles[2]?.path
  const first = fetchPacks()
  await vi.waitFor(() => expect(asked).toContain(hanging))
  expect(handwritingPack.find().state).toBe("getting")
  stores.set("cricksy-handwriting-cells-old", new Map())
  declineHandwriting()
  const again = acceptHandwriting()
  declineHandwriting()
  await Promise.all([first, again])
  expect(handwritingPack.find()).toEqual({ state: "declined", share: 0 })
  expect([...stores.keys()]).toEqual([packCache])
  hanging = undefined
  await acceptHandwriting()
  expect(handwritingPack.find().state).toBe("ready")
  expect([...stores.get(handwritingCache)?.keys() ?? []]).toEqual(handwritingFiles.map(({ path }) => path))
})

test("a browser that keeps nothing remembers the choice while the page is open", async () => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => { throw new Error("full") }, removeItem: () => undefined })
  const { fetchPacks, declineHandwriting, handwritingPack } = await load()
  declineHandwriting()
  await fetchPacks()
  expect(handwritingPack.find().state).toBe("declined")
})
