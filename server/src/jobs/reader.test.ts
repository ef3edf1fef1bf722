import { resolve } from "node:path"
import { afterEach, expect, test } from "vitest"
import { createReader } from "./reader.ts"
import type { Reader } from "./reader.ts"

let reader: Reader
const script = resolve(import.meta.dirname, "stub-reader.ts")
const open = (tasks = 100, timeoutMs = 10_000) => (reader = createReader({ script, tasks, timeoutMs }))
const file = (text: string) => ({ filename: "card.pdf", bytes: Buffer.from(text), squads: [], layouts: [], hands: [] })
const never = new AbortController().signal
afterEach(() => reader.stop())

test("reads one file after another, says what the pipeline said", async () => {
  const { read } = open()
  expect((await read(file("a card"), never)).schema).toBe("cricksy.scan/1")
  await expect(read(file("encrypted_pdf"), never)).rejects.toMatchObject({ code: "encrypted_pdf" })
  expect((await read(file("another"), never)).innings).toHaveLength(1)
})

test("a process that dies rejects what it held, and the next file gets a new one", async () => {
  const { read } = open()
  await expect(read(file("crash"), never)).rejects.toMatchObject({ code: "engine_failed" })
  expect((await read(file("a card"), never)).balanced).toBe(true)
})

test("a process that hangs is ended, by its time or by a cancelled sheet", async () => {
  await expect(open(100, 700).read(file("hang"), never)).rejects.toMatchObject({ code: "engine_timeout" })
  reader.stop()
  const cancel = new AbortController()
  const reading = open().read(file("hang"), cancel.signal)
  setTimeout(() => cancel.abort(), 50)
  await expect(reading).rejects.toMatchObject({ code: "cancelled" })
  await expect(reader.read(file("a card"), cancel.signal)).rejects.toMatchObject({ code: "cancelled" })
})

test("the process is replaced after so many sheets", async () => {
  const { read } = open(2)
  const pids: string[] = []
  for (let n = 0; n < 4; n++) pids.push((await read(file("pid please"), never)).engine.version)
  expect(pids[0]).toBe(pids[1])
  expect(pids[2]).toBe(pids[3])
  expect(pids[1]).not.toBe(pids[2])
})
