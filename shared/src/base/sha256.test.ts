import { expect, test } from "vitest"
import { plainSha256 } from "./sha256.ts"

// Made with node:crypto; the lengths lie around the borders of blocks and padding.
test.each([
  [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [3, "ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc"],
  [55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"],
  [56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"],
  [63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"],
  [64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"],
  [65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"],
  [1000, "a8af099bf2e878609558dbf69d8f88f4a31040a8cf84b549a0cfa912f12ffc3f"],
])("the bytes 0, 1, 2 … of length %i", (length, hash) => {
  expect(plainSha256(Uint8Array.from({ length }, (_, place) => place & 255))).toBe(hash)
})
