import "fake-indexeddb/auto"
import { afterEach, expect, test, vi } from "vitest"
import { withDatabase } from "./connection.ts"
import { attachFile, createDraft, getFile } from "./sheets.ts"

afterEach(() => vi.restoreAllMocks())

/** From the nth write on, the page's writes fail with `name`, as when it is killed or the disk is full. */
function failFromWrite(nth: number, name: string): void {
  let writes = 0
  for (const method of ["put", "add"] as const) {
    const original = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      writes += 1
      if (writes >= nth) throw new DOMException("injected", name)
      return original.apply(this, args)
    })
  }
}

async function expectWhole(id: string): Promise<void> {
  const [row, queued] = await withDatabase((database) => Promise.all([database.sheets.get(id), database.outbox.get(`sheet:${id}`)]))
  if (row?.sha256 === undefined) {
    expect(queued, "a draft without a file is not queued").toBeUndefined()
    await expect(getFile(id)).rejects.toMatchObject({ code: "file_not_found" })
  } else {
    expect(queued).toBeDefined()
    expect(await (await getFile(id)).text()).toBe("paper")
  }
}

test.each([1, 2, 3, 4, 5])("a capture cut off at write %i is there as a whole or not at all", async (nth) => {
  for (const name of ["UnknownError", "QuotaExceededError"]) {
    const id = await createDraft()
    failFromWrite(nth, name)
    const failure = await attachFile(id, { filename: "card.jpg", type: "image/jpeg", bytes: new Blob(["paper"]) }).then(
      () => "stored",
      (thrown: Error) => thrown,
    )
    vi.restoreAllMocks()
    await expectWhole(id)
    if (failure !== "stored")
      expect(failure).toMatchObject({ code: name === "QuotaExceededError" ? "storage_full" : "storage_unavailable" })
    await attachFile(id, { filename: "card.jpg", type: "image/jpeg", bytes: new Blob(["paper"]) })
    await expectWhole(id)
  }
})
