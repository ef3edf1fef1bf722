import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { handRecord, type HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { withDatabase } from "./connection.ts"
import { findHand, listHands, removeHand, saveHands } from "./hands.ts"

const whole = (day: number): HandSheet =>
  ({ name: `book-${day}.jpg`, at: `2026-05-${String(day).padStart(2, "0")}T10:00:00Z`, cells: [{ pointer: "/innings/0/batting/0/runs", kind: "number", text: "7", image: "f".repeat(48) }], forgotten: [] })

beforeEach(() => withDatabase((database) => database.records.clear()))

test("what a sheet taught is kept once a sheet, the newest first, and can be forgotten", async () => {
  await saveHands([{ id: "a", body: whole(1) }, { id: "b", body: whole(2) }])
  await saveHands([{ id: "a", body: whole(3) }])
  expect((await listHands()).map(({ name }) => name)).toEqual(["book-3.jpg", "book-2.jpg"])
  await removeHand("b")
  expect(await findHand("b")).toBeUndefined()
  expect(await findHand("a")).toEqual(whole(3))
})

test("beyond what is kept the oldest sheets make room", async () => {
  for (let day = 1; day <= handRecord.most; day++) await saveHands([{ id: `s${day}`, body: whole(day) }])
  await saveHands([{ id: "new", body: whole(28) }])
  const names = (await listHands()).map(({ name }) => name)
  expect(names).toHaveLength(handRecord.most)
  expect(names).not.toContain("book-1.jpg")
  expect(names[0]).toBe("book-28.jpg")
})

test("a picture that is none is not kept", async () => {
  await expect(saveHands([{ id: "a", body: { ...whole(1), cells: [{ ...whole(1).cells[0]!, image: "<img>" }] } }])).rejects.toMatchObject({ code: "invalid_request" })
  expect(await listHands()).toEqual([])
})
