import { createHash, randomUUID } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { createFolderStore } from "./folder-store.ts"
import { createObjectStore } from "./object-store.ts"
import type { ObjectStore, S3Settings } from "./object-store.ts"

/** One contract for every store: the folder store over HTTP, and the store that CRICKSY_TEST_S3_ENDPOINT names. */
const outside = process.env["CRICKSY_TEST_S3_ENDPOINT"]
const stores: [string, () => Promise<Opened>][] = [["folder store", openFolder]]
if (outside !== undefined) stores.push(["store of CRICKSY_TEST_S3_ENDPOINT", () => Promise.resolve(openOutside(outside))])

type Opened = { settings: S3Settings; enforcesChecksum: boolean; setClock: (shiftMs: number) => void; folder?: string; close: () => void }

const bytes = Buffer.from("%PDF-1.7 a scorecard")
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex")
const put = (url: string, body: Uint8Array, headers: Record<string, string> = {}) => fetch(url, { method: "PUT", body: new Uint8Array(body), headers })

describe.each(stores)("%s", (_, open) => {
  let opened: Opened
  let store: ObjectStore
  const newKey = () => `test/${randomUUID()}/a key with späces & signs+%2F.pdf`

  beforeAll(async () => {
    opened = await open()
    store = createObjectStore(opened.settings)
  })
  afterAll(() => {
    store.close()
    opened.close()
  })

  test("what is put through a presigned URL is what is read", async () => {
    const key = newKey()
    const url = await store.presignPut(key, { size: bytes.length })
    expect((await put(url, bytes, { "content-type": "application/x-www-form-urlencoded" })).status).toBe(200)
    expect(await store.findSize(key)).toBe(bytes.length)
    expect(Buffer.from(await store.read(key) ?? [])).toEqual(bytes)
    await store.remove(key)
    expect(await store.read(key)).toBeNull()
    expect(await store.findSize(key)).toBeNull()
  })

  test("a signed size holds", async () => {
    const url = await store.presignPut(newKey(), { size: bytes.length })
    expect((await put(url, Buffer.concat([bytes, bytes]))).status).toBe(403)
    expect((await put(url, bytes.subarray(1))).status).toBe(403)
  })

  test("a promised hash holds where the store checks it", async () => {
    const key = newKey()
    const url = await store.presignPut(key, { size: bytes.length, sha256: sha256(bytes) })
    const wrong = Buffer.from(bytes.toString().replace("scorecard", "scorecord"))
    if (opened.enforcesChecksum) expect((await put(url, wrong)).status).toBe(400)
    expect((await put(url, bytes)).status).toBe(200)
  })

  test.each([
    ["another key", (url: URL) => { url.pathname = url.pathname.replace(".pdf", ".pdx") }],
    ["a tampered signature", (url: URL) => { url.searchParams.set("X-Amz-Signature", "0".repeat(64)) }],
    ["a longer life", (url: URL) => { url.searchParams.set("X-Amz-Expires", "86400") }],
    ["no signature", (url: URL) => { url.search = "" }],
    ["an unsigned parameter", (url: URL) => { url.searchParams.set("versionId", "1") }],
  ])("%s is refused", async (_name, tamper) => {
    const url = new URL(await store.presignPut(newKey(), { size: bytes.length }))
    tamper(url)
    expect((await put(url.href, bytes)).status).toBe(403)
  })

  test("a URL to put is no URL to get", async () => {
    const key = newKey()
    const url = await store.presignPut(key, {})
    await put(url, bytes)
    expect((await fetch(url)).status).toBe(403)
  })

  test("another secret key is refused", async () => {
    const thief = createObjectStore({ ...opened.settings, secretKey: "guessed" })
    await expect(thief.read(newKey())).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    expect((await put(await thief.presignPut(newKey(), {}), bytes)).status).toBe(403)
    thief.close()
  })

  test("an object written once stays", async () => {
    const key = newKey()
    await store.writeOnce(key, bytes, "application/pdf")
    await store.writeOnce(key, Buffer.from("something else"), "application/pdf")
    expect(Buffer.from(await store.read(key) ?? [])).toEqual(bytes)
  })
})

test("without keys of its own it signs with those that the environment holds", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "from-the-environment")
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "a secret of the environment")
  const store = createObjectStore({ bucket: "sheets", region: "eu-test-1", presignedSeconds: 60 })
  expect(new URL(await store.presignPut("a", {})).searchParams.get("X-Amz-Credential")).toMatch(/^from-the-environment\//)
  store.close()
  vi.unstubAllEnvs()
})

describe("folder store alone", () => {
  let opened: Opened
  beforeAll(async () => { opened = await openFolder() })
  afterAll(() => opened.close())

  test("an expired URL is refused, one from the future too", async () => {
    const store = createObjectStore(opened.settings)
    const url = await store.presignPut("a", {})
    opened.setClock(opened.settings.presignedSeconds * 1000 + 2000)
    expect((await put(url, bytes)).status).toBe(403)
    opened.setClock(-3_600_000)
    expect((await put(url, bytes)).status).toBe(403)
    opened.setClock(0)
    expect((await put(url, bytes)).status).toBe(200)
    store.close()
  })

  test("a key that climbs stays in the folder, nothing half written stays", async () => {
    const store = createObjectStore(opened.settings)
    await store.writeOnce("../../../../etc/climbed", bytes, "application/pdf").catch(() => undefined)
    await put(await store.presignPut("b", { sha256: sha256(bytes) }), Buffer.from("wrong"))
    const names = readdirSync(opened.folder ?? "", { recursive: true }).map(String)
    expect(names.filter((name) => !/^[0-9a-f]{2}([/\\][0-9a-f]{64})?$/.test(name))).toEqual([])
    store.close()
  })

  test("what it does not speak is 501, too much is 413, no length is 411", async () => {
    const store = createObjectStore(opened.settings)
    expect((await put(await store.presignPut("big", {}), Buffer.alloc(folderMaxBytes + 1))).status).toBe(413)
    const chunked = new ReadableStream<Uint8Array>({ start(controller) { controller.enqueue(bytes); controller.close() } })
    expect((await fetch(await store.presignPut("chunked", {}), { method: "PUT", body: chunked, duplex: "half" })).status).toBe(411)
    const base = `${opened.settings.endpoint}/${opened.settings.bucket}`
    expect((await fetch(base)).status).toBe(403)
    store.close()
  })
})

const folderMaxBytes = 100_000

async function openFolder(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "cricksy-objects-"))
  const clock = { shift: 0 }
  const credentials = { accessKey: "tester", secretKey: "a secret of the test", region: "eu-test-1" }
  const fetchObject = createFolderStore({ folder, bucket: "sheets", mount: "/objects", credentials, maxBytes: folderMaxBytes, now: () => Date.now() + clock.shift })
  const server = serve({ fetch: fetchObject, port: 0, hostname: "127.0.0.1" })
  await new Promise((listening) => server.once("listening", listening))
  const { port } = server.address() as AddressInfo
  return {
    settings: { bucket: "sheets", ...credentials, presignedSeconds: 60, endpoint: `http://127.0.0.1:${port}/objects` },
    enforcesChecksum: true,
    folder,
    setClock: (shift) => { clock.shift = shift },
    close: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function openOutside(endpoint: string): Opened {
  const env = (name: string, fallback: string) => process.env[name] ?? fallback
  return {
    settings: {
      endpoint, bucket: env("CRICKSY_TEST_S3_BUCKET", "cricksy-test"), region: env("CRICKSY_TEST_S3_REGION", "us-east-1"),
      accessKey: env("CRICKSY_TEST_S3_ACCESS_KEY", ""), secretKey: env("CRICKSY_TEST_S3_SECRET_KEY", ""), presignedSeconds: 60,
    },
    enforcesChecksum: false,
    setClock: () => undefined,
    close: () => undefined,
  }
}
