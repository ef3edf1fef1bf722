import { expect, test } from "vitest"
import { buildZip } from "./zip.ts"

const u32 = (view: DataView, at: number): number => view.getUint32(at, true)

test("an archive has a directory that points at every file", async () => {
  const zip = await buildZip([
    { name: "a.txt", bytes: new Blob(["hello"]) },
    { name: "über/b.txt", bytes: new Blob([""]) },
  ])
  const view = new DataView(await zip.arrayBuffer())
  const end = view.byteLength - 22
  expect(u32(view, end)).toBe(0x06054b50)
  expect(view.getUint16(end + 10, true)).toBe(2)
  let at = u32(view, end + 16)
  for (const name of ["a.txt", "über/b.txt"]) {
    expect(u32(view, at)).toBe(0x02014b50)
    const local = u32(view, at + 42)
    expect(u32(view, local)).toBe(0x04034b50)
    const length = view.getUint16(at + 28, true)
    expect(new TextDecoder().decode(new Uint8Array(view.buffer, local + 30, length))).toBe(name)
    at += 46 + length
  }
  expect(u32(view, u32(view, end + 16) + 16)).toBe(0x3610a686) // CRC-32 of "hello", as `crc32` and zlib give it
})
