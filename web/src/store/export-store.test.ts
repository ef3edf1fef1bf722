import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { createDatabase } from "./database.ts"
import { exportStore } from "./export-store.ts"

/** A database as another version of the app left it, with rows that no version of ours wrote. */
function createForeign(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      request.result.createObjectStore("sheets", { keyPath: "id" }).put({ id: "a", createdAt: 7, sync: "?" })
      request.result
        .createObjectStore("files", { keyPath: "sheetId" })
        .put({ sheetId: "a", bytes: new Blob(["paper"], { type: "image/jpeg" }) })
      request.result.createObjectStore("settings", { keyPath: "key" }).put({ key: "account", value: { token: "very secret" } })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

test("everything comes out even where the app's own open() fails", async () => {
  await createForeign("from-the-future", 5)
  const broken = createDatabase("from-the-future")
  broken.version(2).upgrade(() => {
    throw new RangeError("an upgrader that throws")
  })
  await expect(broken.open()).rejects.toThrow("an upgrader that throws")
  const text = await (await exportStore("from-the-future")).text()
  expect(text.startsWith("PK")).toBe(true)
  expect(text).toContain("files/a.jpg")
  expect(text).toContain("paper")
  expect(text).toContain('"createdAt": 7')
  expect(text).not.toContain("very secret")
})

test("malformed rows of an earlier version do not stop the app from opening", async () => {
  await createForeign("from-the-past", 5)
  const database = createDatabase("from-the-past")
  await database.open()
  expect(await database.sheets.count()).toBe(1)
  expect(await database.outbox.count()).toBe(0)
  database.close()
})
