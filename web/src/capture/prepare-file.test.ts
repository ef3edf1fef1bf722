import { beforeEach, expect, test, vi } from "vitest"
import { prepareFile } from "./prepare-file.ts"

const close = vi.fn()
const decode = vi.fn<(file: Blob) => Promise<object>>()
const smaller = new Blob(["smaller"], { type: "image/jpeg" })

vi.mock("./encode-picture.ts", () => ({ encodePicture: async () => smaller }))

beforeEach(() => {
  decode.mockReset().mockResolvedValue({ width: 2000, height: 1500, close })
  vi.stubGlobal("createImageBitmap", decode)
})

/** The header of a JPEG of that size: start, frame header (ITU-T T.81, B.2.2), and as many bytes as asked for. */
function jpeg(width: number, height: number, length = 200): Blob {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255])
  return new Blob([bytes], { type: "image/jpeg" })
}

function png(width: number, height: number, length = 200): Blob {
  const bytes = new Uint8Array(length)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return new Blob([bytes], { type: "image/png" })
}

test.each([
  ["a photo larger than it is read", jpeg(4000, 3000), true],
  ["a photo at reading size", jpeg(2000, 1500), false],
  ["a screenshot, however large, while it may be sent", png(3000, 2000), false],
  ["a screenshot of more bytes than may be sent", png(3000, 2000, 10_000_001), true],
  ["a long screenshot whose letters would be lost", jpeg(1080, 5000), false],
])("%s", async (_what, file, shrunk) => {
  const prepared = await prepareFile("IMG_42.HEIC", file)
  expect(prepared.bytes).toBe(shrunk ? smaller : file)
  expect(prepared.filename).toBe(shrunk ? "IMG_42.jpg" : "IMG_42.HEIC")
  if (shrunk) expect(close).toHaveBeenCalled()
})

test("a picture of more pixels than may be decoded is never decoded", async () => {
  const file = jpeg(9000, 9000)
  expect((await prepareFile("huge.jpg", file)).bytes).toBe(file)
  expect(decode).not.toHaveBeenCalled()
})

test("what the browser cannot decode stays as it is", async () => {
  decode.mockRejectedValue(new Error("no"))
  const file = jpeg(4000, 3000)
  expect(await prepareFile("odd.jpg", file)).toEqual({ filename: "odd.jpg", type: "image/jpeg", bytes: file })
})

test("the type comes from the bytes, not from the name; what is no picture is kept with the type it claims", async () => {
  expect((await prepareFile("sheet.jpg", new Blob(["%PDF-1.7"], { type: "image/jpeg" }))).type).toBe("application/pdf")
  expect((await prepareFile("sheet.jpg", new Blob(["hello"], { type: "text/plain" }))).type).toBe("text/plain")
})
