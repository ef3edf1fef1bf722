import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { OpenDatabase } from "../store/database.ts"
import { testDatabases } from "../store/test-databases.ts"
import { countHere, countTogether } from "./rate-limit.ts"

test("counted in one process: so many tries, then the seconds to wait; keys and names count apart", async () => {
  const signIn = countHere("sign-in", { points: 2, seconds: 60 })
  expect([await signIn("a"), await signIn("a"), await signIn("b")]).toEqual([null, null, null])
  expect(await signIn("a")).toBeGreaterThan(50)
  expect(await countHere("code", { points: 1, seconds: 60 })("a")).toBeNull()
})

describe.each(testDatabases)("counted together on %s", (_, open) => {
  let database: OpenDatabase
  beforeAll(async () => { database = await open() })
  afterAll(() => database.close())

  test("two servers share one allowance", async () => {
    const [one, two] = [countTogether(database)("sign-in", { points: 3, seconds: 60 }), countTogether(database)("sign-in", { points: 3, seconds: 60 })]
    expect([await one("a"), await two("a"), await one("a")]).toEqual([null, null, null])
    expect(await two("a")).toBeGreaterThan(50)
    expect(await two("b")).toBeNull()
  })

  test("while the database does not answer, each server counts for itself", async () => {
    const away = countTogether({ query: async () => { throw new Error("connection lost") } })("sign-in", { points: 1, seconds: 60 })
    expect(await away("a")).toBeNull()
    expect(await away("a")).toBeGreaterThan(50)
  })
})
