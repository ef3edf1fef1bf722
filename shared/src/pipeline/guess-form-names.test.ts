import { expect, test } from "vitest"
import { spelled, type TestCell } from "../scorebook/test-cells.ts"
import { guessFormNames } from "./guess-form-names.ts"
import { lookAtLetters, letterClasses } from "./test-letters.ts"

const guess = (rows: [TestCell, string, number?][]) => {
  const scores = new Map(rows.map(([, text, blurred], index) => [index, [lookAtLetters(text, 9, blurred)]]))
  return [...guessFormNames(rows.map(([cell, text]) => spelled(cell, text)), { model: { classes: letterClasses, calibration: {} }, scores }).values()]
}

test("a blurred common name is read, a name that nobody knows stays as it looks; both are asked for", () => {
  const [common, strange] = guess([[{ holds: "batting", row: 0, column: "batter" }, "J.FOSTEK", 7], [{ holds: "batting", row: 1, column: "batter" }, "QZEBBLY"]])
  expect(common?.value?.replace(/\W+/g, " ")).toBe("J FOSTER")
  expect(strange?.value).toBe("QZEBBLY")
  expect(Math.max(common?.confidence ?? 1, strange?.confidence ?? 1)).toBeLessThan(0.9)
})

test("surname and first name stand in cells of their own", () => {
  const [name] = guess([[{ holds: "batting", row: 0, column: "surname" }, "TURNFR", 4], [{ holds: "batting", row: 0, column: "firstName" }, "STEVE"]])
  expect(name?.value).toBe("TURNER STEVE")
})

test("a dash where a first name would stand does not take the surname away; where nothing has letters there is no name", () => {
  const surname = { holds: "batting", row: 0, column: "surname" }
  const firstName = { ...surname, column: "firstName" }
  expect(guess([[surname, "TURNER"], [firstName, "-"]])[0]?.value).toBe("TURNER")
  const looks = { model: { classes: letterClasses, calibration: {} }, scores: new Map([[0, [lookAtLetters("-", 9)]]]) }
  expect(guessFormNames([spelled(surname, "IVO")], looks).get("batting/0")).toMatchObject({ value: null, confidence: 0 })
})

test("who bowls in one innings bats in the other: the clear row helps the blurred one", () => {
  const write = (table: string, surname: string, clarity: number, at: number) => [
    { cell: { holds: table.split(".")[0]!, row: 0, column: "surname", table }, text: surname, clarity, at }, { cell: { holds: table.split(".")[0]!, row: 0, column: "firstName", table }, text: "NOAH", clarity: 6, at: at + 1 },
  ]
  const guess = (cells: ReturnType<typeof write>) => guessFormNames(cells.map(({ cell, text }) => spelled(cell, text)),
    { model: { classes: letterClasses, calibration: {} }, scores: new Map(cells.map(({ text, clarity }, i) => [i, [lookAtLetters(text, clarity)]])) })
  const blurred = write("bowling.2", "BELK", 2, 0)
  expect(guess(blurred).get("bowling.2/0")?.value).not.toBe("BELL NOAH")
  expect(guess([...blurred, ...write("batting.1", "BELL", 6, 2)]).get("bowling.2/0")?.value).toBe("BELL NOAH")
})

test("the batters' table names the bowlers too: a clear name there helps the blurred one, initial and all, and is no row of its own", () => {
  const bowler: [TestCell, string, number] = [{ holds: "bowling", row: 0, column: "bowler", table: "bowling.1" }, "J. QUIBRA", 8]
  const credit = (table: string): [TestCell, string] => [{ holds: "batting", row: 0, column: "bowler", table }, "QUIBRO"]
  expect(guess([bowler]).map((name) => name?.value)).not.toEqual(["J. QUIBRO"])
  expect(guess([bowler, credit("batting.1")]).map((name) => name?.value)).toEqual(["J. QUIBRO"])
  expect(guess([bowler, credit("batting.2")]).map((name) => name?.value)).not.toEqual(["J. QUIBRO"])
})

test("on a page of many innings a clear name stands, whoever bats in all the others", () => {
  const bowler = { holds: "bowling", row: 0, column: "bowler", table: "bowling.1" }
  const others = ["BELL", "COLE", "FORD", "HART"].map((name, at): [TestCell, string] => [{ holds: "batting", row: 0, column: "batter", table: `batting.${at + 2}` }, name])
  expect(guess([[bowler, "WARD"], ...others])[0]?.value).toBe("WARD")
})

test("a taught form with a dozen cells for one name gives a name, not all that their words make", () => {
  const cells = Array.from({ length: 12 }, (_, at): [TestCell, string, number] => [{ holds: "batting", row: 0, column: "surname" }, ["FOSTEK", "BELK"][at % 2]!, 3])
  expect(guess(cells)[0]?.value?.split(" ")).toHaveLength(12)
})
