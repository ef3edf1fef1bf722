import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { getAuthSecret } from "./auth-secret.ts"

let folder = ""
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "cricksy-secret-")) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test("made once, readable by its owner alone, nothing left beside it", () => {
  const secret = getAuthSecret(folder, undefined)
  expect(secret).toHaveLength(43)
  expect(getAuthSecret(folder, undefined)).toBe(secret)
  expect(readdirSync(folder)).toEqual(["auth-secret"])
  expect(statSync(join(folder, "auth-secret")).mode & 0o077).toBe(0)
})

test("the configured one needs no file", () => {
  expect(getAuthSecret(folder, "configured")).toBe("configured")
  expect(readdirSync(folder)).toEqual([])
})

test.each([[""], ["\n"], ["x".repeat(31)]])("a file that holds %j is refused", (content) => {
  writeFileSync(join(folder, "auth-secret"), content)
  expect(() => getAuthSecret(folder, undefined)).toThrow(/auth-secret is damaged/)
})
