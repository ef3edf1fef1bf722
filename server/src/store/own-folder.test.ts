import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { openOwnFolder } from "./own-folder.ts"

const parent = mkdtempSync(join(tmpdir(), "cricksy-own-"))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

test("made once, found again, closed to others", () => {
  const folder = openOwnFolder("locks", 0o700, parent)
  expect(openOwnFolder("locks", 0o700, parent)).toBe(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test("one that others can write to, or that only points to a folder, is refused", () => {
  chmodSync(openOwnFolder("open", 0o755, parent), 0o777)
  expect(() => openOwnFolder("open", 0o755, parent)).toThrow(/alone can write/)
  const target = openOwnFolder("target", 0o700, parent)
  symlinkSync(target, target.replace("target", "pointing"))
  expect(() => openOwnFolder("pointing", 0o700, parent)).toThrow(/alone can write/)
})
