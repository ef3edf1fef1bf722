import { expect, test } from "vitest"
import { sha256Of } from "./sha256.ts"

const hashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

test("a file's hash is that of its bytes, also where the browser hides crypto.subtle", async () => {
  expect(await sha256Of(new Blob(["abc"]))).toBe(hashOfAbc)
  const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, "subtle")
  Object.defineProperty(Crypto.prototype, "subtle", { configurable: true, get: () => undefined })
  try {
    expect(await sha256Of(new Blob(["abc"]))).toBe(hashOfAbc)
  } finally {
    if (subtle) Object.defineProperty(Crypto.prototype, "subtle", subtle)
  }
})
