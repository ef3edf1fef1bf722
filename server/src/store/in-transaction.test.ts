import { sql } from "drizzle-orm"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { OpenDatabase } from "./database.ts"
import { inTransaction } from "./in-transaction.ts"
import { testDatabases } from "./test-databases.ts"
import { openTestPostgres } from "./test-postgres.ts"

const add = (n: number) => sql`insert into tried (n) values (${n})`

describe.each(testDatabases)("%s", (_, open) => {
  let database: OpenDatabase
  const rows = async () => (await database.query("select n from tried order by n")).map((row) => Number(row["n"]))

  beforeAll(async () => {
    database = await open()
    await database.query("create table tried (n int primary key)")
  })
  afterAll(() => database.close())

  test("commits what it returns from, rolls back what it throws from", async () => {
    expect(await inTransaction(database.db, async (tx) => {
      await tx.execute(add(1))
      return "done"
    })).toBe("done")
    await expect(inTransaction(database.db, async (tx) => {
      await tx.execute(add(2))
      throw new Error("no")
    })).rejects.toThrow("no")
    expect(await rows()).toEqual([1])
  })

  test("a callback that takes too long is rolled back, and its handle is dead", async () => {
    let late: Promise<unknown> = Promise.resolve()
    await expect(inTransaction(database.db, async (tx) => {
      await tx.execute(add(3))
      late = new Promise((resolve) => setTimeout(resolve, 60)).then(() => tx.execute(add(4)))
      late.catch(() => undefined)
      await new Promise(() => undefined)
    }, 30)).rejects.toThrow("longer than 30 ms")
    await expect(late).rejects.toThrow("has ended")
    expect(await rows()).toEqual([1])
  })
})

describe("a lost connection (porsager/postgres#1216)", () => {
  let database: Awaited<ReturnType<typeof openTestPostgres>>
  let operator: postgres.Sql
  beforeAll(async () => {
    database = await openTestPostgres()
    operator = postgres(database.url, { max: 1 })
    await database.query("create table tried (n int primary key)")
  })
  afterAll(async () => {
    await operator.end()
    await database.close()
  })

  test("40 backends ended in mid-transaction: nothing half done, nothing committed by another's commit", async () => {
    const lost: Promise<unknown>[] = []
    for (let n = 1; n <= 40; n++) {
      const inserted = newSignal<number>()
      const ended = newSignal<true>()
      lost.push(inTransaction(database.db, async (tx) => {
        await tx.execute(add(n))
        const [row] = [...await tx.execute(sql`select pg_backend_pid() as pid`) as Iterable<{ pid: number }>]
        inserted.send(row?.pid ?? 0)
        await ended.sent
        await tx.execute(add(n + 1000))
      }))
      lost.at(-1)?.catch(() => undefined)
      await operator`select pg_terminate_backend(${await inserted.sent})`
      // Another transaction that rolls back: the lost one's COMMIT would land here.
      await expect(inTransaction(database.db, async (tx) => {
        await tx.execute(add(n + 2000))
        ended.send(true)
        await tx.execute(sql`select pg_sleep(0.005)`)
        throw new Error("rolled back")
      })).rejects.toThrow()
    }
    expect((await Promise.allSettled(lost)).every(({ status }) => status === "rejected")).toBe(true)
    expect(await database.query("select n from tried")).toEqual([])
  })
})

function newSignal<T>(): { sent: Promise<T>; send: (value: T) => void } {
  let send: (value: T) => void = () => undefined
  const sent = new Promise<T>((resolve) => { send = resolve })
  return { sent, send }
}
