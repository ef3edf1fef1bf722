import { expect, it } from "vitest"
import { typeset } from "../../../testing/typeset.ts"
import { buildTables } from "../../table/build-tables.ts"
import { toCardLines } from "../card-line.ts"
import { guessTexts } from "./guess-texts.ts"
import { listHeaders } from "./list-headers.ts"

const find = (text: string, confidence = 0.8) => listHeaders(toCardLines(buildTables(typeset(text, confidence)))).flat()
const show = (text: string, confidence?: number) => find(text, confidence).map(({ table, columns }) => `${table}: ${columns.map(({ kind }) => kind).join(" ")}`)

const batters = `
A. Rao             c Hill b Marsh           31    40     4     0    77.50
T. Oduya           not out                  12     9     1     0   133.33
P. Lind            run out (Hill)            0     1     0     0     0.00`
const bowlers = `
B. Marsh                    5.0     0    20     1    4.00
C. Hill                     4.0     1    26     0    6.50
D. Fenn                     2.3     0    11     1    4.40`

it("finds headings of which every other is misread by what stands under them", () => {
  expect(show(`Batler                                       H     B    48    5s      SR${batters}`)).toEqual(["batting: runs balls fours sixes strikeRate"])
  expect(show(`Bowfer                        0     N     A     w    Ecun${bowlers}`)).toEqual(["bowling: overs maidens runs wickets economy"])
})

it("hears what else a heading may be that was read as a figure", () => {
  const heading = `Batler                                       8     0    49    6s      SR`
  const maybe: Record<string, string> = { 8: "R", 0: "B", 49: "4s" }
  const words = buildTables(typeset(`${heading}${batters}`, 0.8))
  const find2 = (known: boolean) => listHeaders(toCardLines(words).map((line, at) => (at > 0 || !known ? line : { ...line, words: line.words.map((word) => (maybe[word.text] ? { ...word, confidence: 0.4, alternatives: [{ text: maybe[word.text]!, confidence: 0.35 }] } : word)) }))).flat()
  expect(find2(false)).toEqual([])
  expect(find2(true).map(({ columns }) => columns.map(({ kind }) => kind).join(" "))).toEqual(["runs balls fours sixes strikeRate"])
})

it("looks at a heading's own figures, not at those of the table below", () => {
  expect(show(`Bowfer                        0     N     A     w    Ecun${bowlers}
Batter                                       R     B    4s    6s      SR${batters}`)).toEqual(["bowling: overs maidens runs wickets economy", "batting: runs balls fours sixes strikeRate"])
})

it("names columns that the wording alone leaves out", () => {
  expect(show(`Bowling                     Overs   Mdns  Runs  Wits   noow${bowlers}`)).toEqual(["bowling: overs maidens runs wickets economy"])
})

it("parts headings and figures that were glued, by the rows that have them apart", () => {
  expect(show(`Bowler                       OM     R     W    Econ
B. Marsh                    5 0    20     1    4.00
C. Hill                     4 1    26     0    6.50
D. Fenn                     2 0    11     1    5.50
K. Moss                     3 021          0    7.00`)).toEqual(["bowling: overs maidens runs wickets economy"])
})

it("finds the heading of the only column, where the one over the names is there", () => {
  expect(show(`
No.  Batsman        How out         Bowler      Rus
1    A. Rao         c Hill          Marsh        31
2    T. Oduya       not out                      12
3    P. Lind        b               Fenn          0`)).toEqual(["batting: howOut bowler runs"])
})

it("takes no row, title or sentence for headings", () => {
  expect(show(`Elmfield bowling${bowlers}`)).toEqual([])
  expect(show(`R. Ianoh                      8     0     0     m       7${bowlers}`)).toEqual([])
  expect(show(`Ssu!r: Thsi2snd won by 8 runs${batters}`)).toEqual([])
  expect(show(`5  Ravinder Oduya   c & b          O'Lindeu     30    2m
6  Tarik Fenn       c Marsh        O'Linden     19    21
7  N. Rolo          not out                    13    13`)).toEqual([])
})

it("leaves a text layer to its wording", () => {
  expect(show(`Batler                                       H     B    48    5s      SR${batters}`, 1)).toEqual([])
})

it("is as sure of a heading over names or dismissals as the next best kind lets it be", () => {
  const sureOf = (text: string) => guessTexts(toCardLines(buildTables(typeset(text, 0.8)))[0]?.words ?? [], "batting").columns.map(({ kind, sure }) => ({ kind, sure }))
  const [clear, open] = [sureOf("Dismissai"), sureOf("Bater")]
  expect([...clear, ...open].map(({ kind }) => kind)).toEqual(["howOut", "name"])
  expect(clear[0]?.sure).toBeGreaterThan(0.999)
  expect(open[0]?.sure).toBeLessThan(0.98)
})

it("says how sure it is of a column: little where two kinds fit alike", () => {
  const [header] = find(`Batler                                       x     B    4s    6s      SR${batters}`)
  const [unread] = find(`Batler                                       x     x    4s    6s      SR${batters}`)
  expect(header?.columns[0]).toMatchObject({ kind: "runs" })
  expect(Math.min(...(unread?.columns ?? []).map(({ sure }) => sure))).toBeLessThan(0.95)
})

it.each(["Partnerships", "Falls"])("takes a table of %s, which has batters and runs too, for no batting", (kind) => {
  const heading = kind === "Falls" ? "Wicket   Score     Batsman          Runs    Over" : "Wicket   Batters                 Runs   Balls"
  expect(show(`${heading}
1        Rao 31 / Oduya 2          35     41
2        Oduya 10 / Lind 0         12      9`, 1)).toEqual([])
})

it("knows the shortest heading, of which blur left the runs, between an innings' title and batters", () => {
  const out = `
A. Rao             c Hill b Marsh           31
T. Oduya           not out                  12`
  expect(show(`Elmfield innings
Watson                                       R${out}`)).toEqual(["batting: runs"])
  expect(show(`Elmfield innings
Watson                                      18${out}`)).toEqual([])
  expect(show(`Elmfield players
Watson                                       R${out}`)).toEqual([])
  expect(show(`Elmfield innings
Watson                                       R`)).toEqual([])
})
