import { expect, test } from "vitest"
import { toEnginePicture } from "./engine-picture.ts"

test("a picture's rows are whole words, the leftmost pixel in the highest byte", () => {
  const file = toEnginePicture({ width: 5, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) })
  expect(new TextDecoder().decode(file.subarray(0, 4))).toBe("spix")
  const words = new DataView(file.buffer)
  expect(Array.from({ length: 6 }, (_, at) => words.getUint32(4 + 4 * at, true))).toEqual([5, 2, 8, 2, 0, 16])
  expect(Array.from({ length: 4 }, (_, at) => words.getUint32(28 + 4 * at, true))).toEqual([0x01020304, 0x05000000, 0x06070809, 0x0a000000])
})
