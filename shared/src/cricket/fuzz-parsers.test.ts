import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findNameLikeness } from "./name-likeness.ts"
import { mergeNames } from "./merge-names.ts"
import { parseBallWords } from "./parse-ball-words.ts"
import { findDate } from "./parse-date.ts"
import { parseDismissal } from "./parse-dismissal.ts"
import { parseExtras } from "./parse-extras.ts"
import { parseFalls } from "./parse-falls.ts"
import { parseOvers } from "./overs.ts"
import { parsePlayerName } from "./player-name.ts"
import { parseTotal } from "./parse-total.ts"
import { parseTypedBall } from "./parse-typed-ball.ts"

const parsers: Record<string, (text: string) => unknown> = {
  parseBallWords, findDate, parseDismissal, parseExtras, parseFalls, parseOvers, parsePlayerName, parseTotal, parseTypedBall,
  findNameLikeness: (text) => findNameLikeness(text, "Amit Rao"), mergeNames: (text) => mergeNames(text, "Amit Rao"),
}

const pieces = ["c ", "b ", "& ", "st ", "run out ", "(", ")", "1-", "23", "/", ", ", ".", "ov", " ", "lb", "nb", "w", "for", "dec", "all out", "Rao", "A", "†", "*", "retired ", "not ", "\t", "9", "0", "-", "–", "June", "2026", "fall of wickets"]
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""))
const any = fc.oneof(written, fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 100 }))

/** An expression whose time grows with the square of its text needs minutes for one of these; the runner gives it seconds. */
const long = ["a", " ", "1", "(", "1-", "b ", "c & ", "1 ", ". ", "1-1 (a, 1.1 ov) ", "lb1", "run out (", "é", "- ", "ab ", "1/", ") (", "\t", "*†"].map((piece) => piece.repeat(Math.ceil(30_000 / piece.length)))

describe.each(Object.entries(parsers))("%s", (_, parse) => {
  it("takes any text", () => fc.assert(fc.property(any, (text) => { parse(text) }), { numRuns: 300 }))
  it.each(long.map((text) => [JSON.stringify(text.slice(0, 8)), text]))("ends on a very long %s", (_piece, text) => {
    expect(parse(`${text}!`)).toEqual(parse(`${text}!`))
    expect(() => parse(`1${text}x`)).not.toThrow()
  })
})
