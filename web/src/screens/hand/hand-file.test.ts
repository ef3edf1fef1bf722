import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { listHands } from "../../store/hands.ts"
import { loadHandFile, parseHandFile } from "./hand-file.ts"

const sheet = { id: "a", body: { name: "book.jpg", at: "2026-05-01T10:00:00Z", cells: [{ pointer: "/innings/0/batting/0/runs", kind: "number", text: "7", image: "f".repeat(48) }], forgotten: [] } }
const write = (sheets: unknown) => JSON.stringify({ format: "cricksy.hand/1", sheets })

test("a file's examples are kept", async () => {
  expect(await loadHandFile(new Blob([write([sheet])]))).toBe(1)
  expect(await listHands()).toEqual([sheet.body])
})

test.each(["", "null", "[", write([]), write([{ ...sheet, id: "../a" }]), write([{ id: "a" }]), write(Array.from({ length: 21 }, () => sheet)), JSON.stringify({ format: "cricksy.card/1", sheets: [sheet] })])("%#: no examples", (text) => {
  expect(() => parseHandFile(text)).toThrow(expect.objectContaining({ code: "invalid_request" }))
})

test("a file larger than all examples is not read", async () => {
  await expect(loadHandFile(new Blob(["x".repeat(4_000_001)]))).rejects.toMatchObject({ code: "invalid_request" })
})
