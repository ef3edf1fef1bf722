import { fork } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
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

test("a holder too busy to say who it is keeps the folder", async () => {
  const folder = newFolder()
  const silent = createServer((socket) => socket.end("not yet"))
  await new Promise<void>((listening) => silent.listen(join(folder, "lock"), listening))
  expect(await lockDataFolder(folder)).toEqual({ takenBy: { pid: null, url: null } })
  expect(await findHolder(folder)).not.toBeNull()
  await new Promise((closed) => silent.close(closed))
})

/** Leaves what a killed holder leaves; `whileHeld` gets its process number while it still lives. */
async function leaveBehind(folder: string, whileHeld: (pid: number | undefined) => Promise<void> = async () => undefined): Promise<void> {
  const script = join(folder, "holder.mjs")
  writeFileSync(script, `
    import { lockDataFolder } from ${JSON.stringify(join(import.meta.dirname, "data-lock.ts"))}
    await lockDataFolder(${JSON.stringify(folder)})
    process.send("locked")
    setInterval(() => {}, 1000)`)
  const child = fork(script)
  await new Promise((locked) => child.once("message", locked))
  await whileHeld(child.pid)
  child.kill("SIGKILL")
  await new Promise((gone) => child.once("exit", gone))
}

test("what a killed process leaves behind is taken over", async () => {
  const folder = newFolder()
  await leaveBehind(folder, async (pid) => expect(await lockDataFolder(folder)).toEqual({ takenBy: { pid, url: null } }))
  const taken = await lockDataFolder(folder)
  expect(taken).toHaveProperty("lock")
  if ("lock" in taken) await taken.lock.release()
})

test("of many who start after a crash one gets the folder", async () => {
  const folder = newFolder()
  await leaveBehind(folder)
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => lockDataFolder(folder)))
  const locks = outcomes.flatMap((outcome) => "lock" in outcome ? [outcome.lock] : [])
  expect(locks).toHaveLength(1)
  expect(await findHolder(folder)).toEqual({ pid: process.pid, url: null })
  for (const lock of locks) await lock.release()
})
