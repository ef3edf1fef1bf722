import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { askLocalDoor, openLocalDoor } from "./local-door.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cricksy-door-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

test("who can read the file gets an answer, while the door is open", async () => {
  expect(await askLocalDoor(folder, { any: 1 })).toBeNull()
  const close = await openLocalDoor(folder, async (question) => ({ question }))
  expect(statSync(join(folder, "local-door.json")).mode & 0o077).toBe(0)
  expect(await askLocalDoor(folder, { any: 1 })).toEqual({ question: { any: 1 } })
  await close()
  expect(existsSync(join(folder, "local-door.json"))).toBe(false)
  expect(await askLocalDoor(folder, { any: 1 })).toBeNull()
})

test("without the secret, with a wrong one or with a body that is none, it stays shut", async () => {
  const asked: unknown[] = []
  const close = await openLocalDoor(folder, async (question) => {
    asked.push(question)
    return "in"
  })
  const { port, secret } = JSON.parse(readFileSync(join(folder, "local-door.json"), "utf8"))
  const knock = async (authorization: string, body: string) =>
    (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body, headers: { authorization } })).status
  expect(await knock("", "{}")).toBe(400)
  expect(await knock(`Bearer ${secret.slice(0, -1)}x`, "{}")).toBe(400)
  expect(await knock(`Bearer ${secret}`, "not json")).toBe(400)
  expect(await knock(`Bearer ${secret}`, JSON.stringify("x".repeat(20_000)))).toBe(400)
  expect(asked).toEqual([])
  await close()
})

test.each(["", "{}", "not json", '{"port": 1, "secret": "x"}'])("a file left by a crash (%j) is as good as none", async (left) => {
  writeFileSync(join(folder, "local-door.json"), left)
  expect(await askLocalDoor(folder, {})).toBeNull()
})
