import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { openLocalDoor } from "../auth/local-door.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cricksy-token-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

function runToken(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { PATH: process.env["PATH"], CRICKSY_DATA_DIR: folder }
  const child = spawn(process.execPath, [join(import.meta.dirname, "token.ts"), ...args], { env })
  let [stdout, stderr] = ["", ""]
  child.stdout.on("data", (chunk) => (stdout += String(chunk)))
  child.stderr.on("data", (chunk) => (stderr += String(chunk)))
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })))
}

test("with no server and no club, it makes both and prints the token alone", async () => {
  const { code, stdout, stderr } = await runToken()
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^cricksy_[\w-]{43}\n$/) })
  expect(stderr).toContain('coach\'s token of "My club"')
}, 60_000)

test("while a server runs on the data folder, it asks the server", async () => {
  const asked: unknown[] = []
  const close = await openLocalDoor(folder, async (question) => {
    asked.push(question)
    return { token: "cricksy_from-the-server", clubName: "Test CC", role: "scorer" }
  })
  expect(await runToken("--name", "My script", "--role", "scorer")).toMatchObject({ code: 0, stdout: "cricksy_from-the-server\n" })
  expect(asked).toEqual([{ name: "My script", role: "scorer" }])
  await close()
})

test.each([["--role", "admin"], ["--nonsense"]])("wrong usage: %s", async (...args) => {
  expect(await runToken(...args)).toMatchObject({ code: 64, stdout: "", stderr: expect.stringContaining("Usage:") })
})
