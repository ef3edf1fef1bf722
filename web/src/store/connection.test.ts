import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { withDatabase } from "./connection.ts"

const named = (name: string, inner?: Error): Error => Object.assign(new Error(`${name} of a browser`), { name, inner })

beforeEach(() => withDatabase((database) => database.settings.clear()))

test.each(["UnknownError", "InvalidStateError", "DatabaseClosedError", "AbortError"])(
  "a connection lost with %s is reopened once",
  async (name) => {
    let tries = 0
    const found = await withDatabase(async (database) => {
      tries += 1
      if (tries === 1) throw named(name)
      await database.settings.put({ key: "after", value: name })
      return database.settings.count()
    })
    expect({ tries, found }).toEqual({ tries: 2, found: 1 })
  },
)

test("a connection that the browser closed under us is reopened", async () => {
  await withDatabase(async (database) => {
    await database.open()
    database.backendDB().close()
  })
  await withDatabase((database) => database.settings.put({ key: "still", value: "here" }))
  expect((await withDatabase((database) => database.settings.get("still")))?.value).toBe("here")
})

test("a connection that stays lost becomes a failure that a person understands", async () => {
  let tries = 0
  const work = withDatabase(() => {
    tries += 1
    return Promise.reject(named("UnknownError"))
  })
  await expect(work).rejects.toMatchObject({ code: "storage_unavailable" })
  expect(tries).toBe(2)
})

test.each([named("QuotaExceededError"), named("AbortError", named("QuotaExceededError"))])(
  "a full disk is not tried again: $name",
  async (thrown) => {
    let tries = 0
    const work = withDatabase(() => {
      tries += 1
      return Promise.reject(thrown)
    })
    await expect(work).rejects.toMatchObject({ code: "storage_full" })
    expect(tries).toBe(1)
  },
)

test("a bug in the work goes through as it is", async () => {
  const bug = new RangeError("mine")
  await expect(withDatabase(() => Promise.reject(bug))).rejects.toBe(bug)
})
