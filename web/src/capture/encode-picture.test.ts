import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Packed, Packing } from "../worker/packing.ts"
import { encodePicture } from "./encode-picture.ts"

const close = vi.fn()
const sizes: number[][] = []
let threads: { ended: boolean }[] = []

/** A page's canvas that becomes two bytes. */
const createElement = () => ({
  width: 0, height: 0,
  getContext: () => ({ drawImage: (_picture: unknown, ...at: number[]) => { sizes.push(at) } }),
  toBlob: (done: (blob: Blob) => void) => done(new Blob(["at"])),
})

/** Threads that answer so. */
function answer(packed: Packed): void {
  vi.stubGlobal("Worker", function FakeWorker() {
    const thread = { ended: false, onmessage: (_event: { data: Packed }) => undefined, postMessage: (_packing: Packing) => { queueMicrotask(() => thread.onmessage({ data: packed })) }, terminate: () => { thread.ended = true } }
    threads.push(thread)
    return thread
  })
}

const file = new Blob(["photo"])

beforeEach(() => {
  threads = []
  sizes.length = 0
  close.mockReset()
  vi.stubGlobal("document", { createElement })
  vi.stubGlobal("createImageBitmap", async () => ({ width: 4000, height: 3000, close }))
  vi.stubGlobal("OffscreenCanvas", class { convertToBlob() {} })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("a photo is packed in a thread that ends with it", async () => {
  answer(new TextEncoder().encode("apart").buffer)
  const packed = await encodePicture({ file, resizeWidth: 3000 })
  expect([await packed.text(), packed.type]).toEqual(["apart", "image/jpeg"])
  expect(threads).toMatchObject([{ ended: true }])
  expect(sizes).toEqual([])
})

test("what cannot be decoded there is tried here, at reading size, and leaves no memory behind", async () => {
  answer(undefined)
  expect(await (await encodePicture({ file, resizeWidth: 3000 })).text()).toBe("at")
  expect(threads).toMatchObject([{ ended: true }])
  expect(sizes).toEqual([[0, 0, 2000, 1500]])
  expect(close).toHaveBeenCalledOnce()
})

test("where the browser refuses a thread a file is packed here, and a frame is let go of", async () => {
  vi.stubGlobal("Worker", function RefusedWorker() { throw new Error("no more") })
  expect(await (await encodePicture({ file, resizeWidth: 3000 })).text()).toBe("at")
  close.mockReset()
  await expect(encodePicture({ frame: { displayWidth: 10, displayHeight: 10, close } as unknown as VideoFrame })).rejects.toMatchObject({ code: "engine_failed" })
  expect(close).toHaveBeenCalledOnce()
})

test("a thread that says nothing is not waited for", async () => {
  vi.useFakeTimers()
  vi.stubGlobal("Worker", function SilentWorker() {
    const thread = { ended: false, postMessage: () => undefined, terminate: () => { thread.ended = true } }
    threads.push(thread)
    return thread
  })
  const packed = encodePicture({ file, resizeWidth: 3000 })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await (await packed).text()).toBe("at")
  expect(threads).toMatchObject([{ ended: true }])
})

test("a browser that draws on the page only starts no thread", async () => {
  vi.stubGlobal("OffscreenCanvas", undefined)
  answer(undefined)
  expect(await (await encodePicture({ file, resizeWidth: 3000 })).text()).toBe("at")
  expect(threads).toEqual([])
})

test("a frame of the camera that was handed over in vain is said to be lost", async () => {
  answer(undefined)
  await expect(encodePicture({ frame: { displayWidth: 10, displayHeight: 10, close } as unknown as VideoFrame })).rejects.toMatchObject({ code: "engine_failed" })
})
