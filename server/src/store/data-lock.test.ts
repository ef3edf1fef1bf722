import { fork } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { findHolder, lockDataFolder } from "./data-lock.ts"

const folders: string[] = []
const newFolder = (name = "") => {
  const folder = mkdtempSync(join(tmpdir(), `cricksy-lock-${name}`))
  folders.push(folder)
  return folder
}
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }) })

test.each([["a short path", ""], ["a path too long for a socket", "x".repeat(120)]])("%s: one holds it, the next is told who, then it is free again", async (_, name) => {
  const folder = newFolder(name)
  const first = await lockDataFolder(folder)
  if (!("lock" in first)) throw new Error("a free folder was taken")
  first.lock.holder.url = "http://localhost:8000"
  expect(await lockDataFolder(folder)).toEqual({ takenBy: { pid: process.pid, url: "http://localhost:8000" } })
  await first.lock.release()
  expect(await findHolder(folder)).toBeNull()
  const again = await lockDataFolder(folder)
  expect(again).toHaveProperty("lock")
  if ("lock" in again) await again.lock.release()
})

test("what a killed process leaves behind is taken over", async () => {
  const folder = newFolder()
  const script = join(folder, "holder.mjs")
  writeFileSync(script, `
    import { lockDataFolder } from ${JSON.stringify(join(import.meta.dirname, "data-lock.ts"))}
    await lockDataFolder(${JSON.stringify(folder)})
    process.send("locked")
    setInterval(() => {}, 1000)`)
  const child = fork(script)
  await new Promise((locked) => child.once("message", locked))
  expect(await lockDataFolder(folder)).toEqual({ takenBy: { pid: child.pid, url: null } })
  child.kill("SIGKILL")
  await new Promise((gone) => child.once("exit", gone))
  const taken = await lockDataFolder(folder)
  expect(taken).toHaveProperty("lock")
  if ("lock" in taken) await taken.lock.release()
})
