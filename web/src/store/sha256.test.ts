import { expect, test } from "vitest"
import { plainSha256 } from "@cricksy/shared/base/sha256.ts"
import { sha256Of } from "./sha256.ts"

const reference = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("")

test("plain SHA-256 equals the platform's, at every length around the block borders", async () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length * 11) & 0xff)
    expect(plainSha256(bytes), `${length} bytes`).toBe(await reference(bytes))
  }
})

test("a file's hash is that of its bytes", async () => {
  expect(await sha256Of(new Blob(["abc"]))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
})
