import "fake-indexeddb/auto"
import { beforeEach, expect, test, vi } from "vitest"
import { removeDraft, removeSheet } from "../store/sheets.ts"
import { listSheets } from "../store/watch-sheets.ts"
import { keepFiles, takeDraft } from "./keep-files.ts"

vi.mock("../components/toasts.tsx", () => ({ showToast: () => undefined }))

const file = (text: string) => ({ filename: `${text}.pdf`, file: new Blob([`%PDF-1.7 ${text}`]) })

beforeEach(async () => {
  for (const sheet of await listSheets()) await removeSheet(sheet.id)
})

test("each file becomes a sheet that waits for the reader; the draft takes the first", async () => {
  const draft = await takeDraft()
  const { ids } = await keepFiles([file("one"), file("two")], draft)
  expect(ids[0]).toBe(draft)
  expect((await listSheets()).map(({ state, mediaType }) => [state, mediaType])).toEqual([["waiting", "application/pdf"], ["waiting", "application/pdf"]])
})

test("a draft that was left behind is used again", async () => {
  const draft = await takeDraft()
  expect(await takeDraft()).toBe(draft)
  expect((await listSheets()).map(({ state }) => state)).toEqual(["draft"])
})

test("the same bytes again are the sheet that is there", async () => {
  const first = await keepFiles([file("same")])
  const second = await keepFiles([{ ...file("same"), filename: "copy.pdf" }])
  expect(second.ids).toEqual(first.ids)
  expect(second.twins).toEqual(["copy.pdf"])
  expect(await listSheets()).toHaveLength(1)
})

test("a picture whose draft was cleared away meanwhile is in the list all the same", async () => {
  const draft = await takeDraft()
  await removeSheet(draft)
  const { ids } = await keepFiles([file("late")], draft)
  expect((await listSheets()).map(({ id }) => id)).toEqual(ids)
})

test("two tabs that found the same draft keep both pictures, and leaving the camera takes none away", async () => {
  const draft = await takeDraft()
  const [here, there] = [await keepFiles([file("this tab")], draft), await keepFiles([file("other tab")], draft)]
  await removeDraft(draft)
  expect(here.ids).toEqual([draft])
  expect((await listSheets()).map(({ filename }) => filename).sort()).toEqual(["other tab.pdf", "this tab.pdf"])
  expect(there.refused).toEqual([])
})

test("an empty file is refused by name, the others are kept; what is no picture is kept too", async () => {
  const { ids, refused } = await keepFiles([{ filename: "empty.jpg", file: new Blob([]) }, { filename: "text.jpg", file: new Blob(["hello"]) }])
  expect(refused).toMatchObject([{ filename: "empty.jpg", failure: { code: "empty_file" } }])
  expect(ids).toHaveLength(1)
  expect((await listSheets()).map(({ filename, state }) => [filename, state])).toEqual([["text.jpg", "waiting"]])
})
