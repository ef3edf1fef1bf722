import { beforeEach, expect, test, vi } from "vitest"
import { prepareFile } from "./prepare-file.ts"

const smaller = new Blob(["smaller"], { type: "image/jpeg" })
const { encode } = vi.hoisted(() => ({ encode: vi.fn<(packing: object) => Promise<Blob>>() }))

vi.mock("./encode-picture.ts", () => ({ encodePicture: encode }))

beforeEach(() => { encode.mockReset().mockResolvedValue(smaller) })

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
  ["a photo larger than it is read", jpeg(4000, 3000), 3000],
  ["a photo at reading size", jpeg(2000, 1500), undefined],
  ["a screenshot, however large, while it may be sent", png(3000, 2000), undefined],
  ["a screenshot of more bytes than may be sent", png(3000, 2000, 10_000_001), 2000],
  ["a long screenshot whose letters would be lost", jpeg(1080, 5000), undefined],
])("%s", async (_what, file, resizeWidth) => {
  const prepared = await prepareFile("IMG_42.HEIC", file)
  expect(prepared.bytes).toBe(resizeWidth === undefined ? file : smaller)
  expect(prepared.filename).toBe(resizeWidth === undefined ? "IMG_42.HEIC" : "IMG_42.jpg")
  expect(encode.mock.calls).toEqual(resizeWidth === undefined ? [] : [[{ file, resizeWidth }]])
})

test("a picture of more pixels than may be decoded is never decoded", async () => {
  const file = jpeg(9000, 9000)
  expect((await prepareFile("huge.jpg", file)).bytes).toBe(file)
  expect(encode).not.toHaveBeenCalled()
})

test("what the browser cannot decode stays as it is", async () => {
  encode.mockRejectedValue(new Error("no"))
  const file = jpeg(4000, 3000)
  expect(await prepareFile("odd.jpg", file)).toEqual({ filename: "odd.jpg", type: "image/jpeg", bytes: file })
})

test("the type comes from the bytes, not from the name; what is no picture is kept with the type it claims", async () => {
  expect((await prepareFile("sheet.jpg", new Blob(["%PDF-1.7"], { type: "image/jpeg" }))).type).toBe("application/pdf")
  expect((await prepareFile("sheet.jpg", new Blob(["hello"], { type: "text/plain" }))).type).toBe("text/plain")
})
