import { expect, test } from "vitest"
import { createTurns } from "./take-turns.ts"

/** Pieces of work that say when they begin and end one event later. */
function startAll(pieces: readonly string[]) {
  const takeTurn = createTurns()
  const said: string[] = []
  const all = pieces.map((piece) => takeTurn(piece.slice(0, 1), async () => {
    said.push(piece)
    await new Promise((done) => setImmediate(done))
    said.push(`${piece} done`)
    if (piece.endsWith("!")) throw new Error(piece)
    return piece
  }))
  return { said, all }
}

test("one piece at a time, and a club that asked for many waits behind itself", async () => {
  const { said, all } = startAll(["a1", "a2", "a3", "b1", "c1"])
  expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "b1", "c1"])
  expect(said).toEqual(["a1", "a1 done", "b1", "b1 done", "c1", "c1 done", "a2", "a2 done", "a3", "a3 done"])
})

test("a piece that fails fails alone, and what comes later is taken up", async () => {
  const takeTurn = createTurns()
  await expect(takeTurn("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  await expect(takeTurn("a", () => { throw new Error("not even begun") })).rejects.toThrow("not even begun")
  expect(await takeTurn("a", () => Promise.resolve("yes"))).toBe("yes")
  const { said, all } = startAll(["a1!", "a2", "b1"])
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"])
  expect(said.filter((line) => !line.endsWith("done"))).toEqual(["a1!", "b1", "a2"])
})
