import { describe, expect, it } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { buildTables } from "../table/build-tables.ts"
import { toCardLine } from "./card-line.ts"
import { findBlocks } from "./find-blocks.ts"
import { joinWrappedRows } from "./join-wrapped-rows.ts"
import { readScorecard } from "./read-scorecard.ts"
import type { CardInnings, Field } from "./scorecard.ts"

// Tables side by side (part-sides), headings in the middle and in two tiers (find-name-edge, join-headings), wrapped rows (join-wrapped-rows).

const read = (text: string) => readScorecard(buildTables(typeset(text)))
const show = <T>(field: Field<T>) => field?.value ?? null
const batting = (innings: CardInnings | undefined) => innings?.batting.map((row) => [show(row.name), row.dismissal?.kind ?? null, show(row.runs), show(row.balls), show(row.fours)])
const bowling = (innings: CardInnings | undefined) => innings?.bowling.map((row) => [show(row.name), show(row.overs), show(row.maidens), show(row.runs), show(row.wickets)])
const overs = (whole: number, balls = 0) => ({ overs: whole, balls })

describe("tables of word processors and spreadsheets", () => {
  const heading = "Batter         How out          Bowler      R    B   4s   6s"
  it("reads tables side by side that begin and end at different heights, with rows' numbers that may be 4 and 6", () => {
    const card = read(`
Innings of Elmfield                                           Innings of Northcote
No  Batsman      How Out       Bowler     R   B   4   6       No  Batsman      How Out       Bowler     R   B   4   6
1   A Rao        c Hill        Marsh     31  40   4   0       1   C Hill       bowled        Rao        7   9   1   0
2   T Oduya      not out                 12   9   1   0       2   B Marsh      lbw           Oduya      3   8   0   0
Extras (1b 2lb 3w)                        6                   3   K Moss       not out                 20  21   2   1
TOTAL (for 1 wkts, 10 overs)             49                   Extras (2w)                               2
FoW: 1-40                                                     TOTAL (for 2 wkts, 6.2 overs)            32
Bowler        O    M    R    W                                FoW: 1-9, 2-12
B Marsh       5    0   20    1                                Bowler        O    M    R    W
C Hill        5    1   26    0                                A Rao         3    0   14    1
                                                              T Oduya     3.2    0   18    1`)
    const [first, second] = card.inningsList
    expect(card.inningsList.map(({ team }) => show(team))).toEqual(["Elmfield", "Northcote"])
    expect(batting(first)).toEqual([["A Rao", "caught", 31, 40, 4], ["T Oduya", "not out", 12, 9, 1]])
    expect(batting(second)).toEqual([["C Hill", "bowled", 7, 9, 1], ["B Marsh", "lbw", 3, 8, 0], ["K Moss", "not out", 20, 21, 2]])
    expect([first, second].map((innings) => [show(innings?.total.runs ?? null), show(innings?.extras.total ?? null), innings?.fallOfWickets.length])).toEqual([[49, 6, 1], [32, 2, 2]])
    expect([first, second].map(bowling)).toEqual([
      [["B Marsh", overs(5), 0, 20, 1], ["C Hill", overs(5), 1, 26, 0]],
      [["A Rao", overs(3), 0, 14, 1], ["T Oduya", overs(3, 2), 0, 18, 1]],
    ])
  })

  it("reads columns whose headings stand in the middle over words that begin left of them, and headings in two tiers", () => {
    const [innings] = read(`
Elmfield innings
                                                              Scoring
       Batter                How out             Bowler
                                                           R     B    4s   6s
Rao A              Ct Hill                 Marsh           31    40    4    0
Oduya T            not out                                 12     9    1    0
Lind P             C&B                     Hill             0     1    0    0
Burl B             Bowled                  Burl             9     8    1    0
Extras (b 1, lb 2)                                          3
Total (3 wickets; 10 overs)                                55
Fall of     1     2     3
wickets    31    40    52
       Bowler              Overs     Mdns    Runs    Wkts
Marsh B                      5         0      26      1
Hill C                       4         0      20      1
Burl D                       1         0       6      1`).inningsList
    expect(show(innings?.team ?? null)).toBe("Elmfield")
    expect(batting(innings)).toEqual([["Rao A", "caught", 31, 40, 4], ["Oduya T", "not out", 12, 9, 1], ["Lind P", "caught and bowled", 0, 1, 0], ["Burl B", "bowled", 9, 8, 1]])
    expect(innings?.batting.map(({ dismissal }) => dismissal?.bowler)).toEqual(["Marsh", null, "Hill", "Burl"])
    expect(innings?.fallOfWickets.map(({ runs }) => show(runs))).toEqual([31, 40, 52])
    expect(bowling(innings)?.map(([name]) => name)).toEqual(["Marsh B", "Hill C", "Burl D"])
  })

  it("reads the kinds of extras on rows of their own", () => {
    const [innings] = read(`
${heading}
A Rao          c Hill           Marsh      31   40    4    0
T Oduya        not out                     12    9    1    0
P Lind         bowled           Marsh       0    1    0    0
Byes                                        1
Leg byes                                    2
Wides                                       3
No balls                                    0
Total          2 wickets, 10 overs         49`).inningsList
    expect(innings?.batting).toHaveLength(3)
    expect([innings?.extras.byes, innings?.extras.legByes, innings?.extras.wides, innings?.extras.noBalls].map((field) => show(field ?? null))).toEqual([1, 2, 3, 0])
  })

  it("gives what a narrow column wraps, above or below the figures, to its row", () => {
    const rows = (lines: string) => batting(read(`Batter         How out                 R    B   4s   6s\n\n${lines}`).inningsList[0])
    const wanted = [["Ann Rao", "caught", 31, 40, 4], ["Tim van der Berg", "not out", 12, 9, 1], ["Pam Lind", "run out", 0, 1, 0]]
    const below = "Ann Rao        c Cal Hill b            31   40    4    0\n               Ben Marsh\n\nTim van        not out                 12    9    1    0\nder Berg\n\nPam Lind       run out                  0    1    0    0\n               (Cal Hill)"
    const around = "               c Cal Hill b\nAnn Rao                                31   40    4    0\n               Ben Marsh\n\n\nTim van der    not out                 12    9    1    0\nBerg\n\n\nPam Lind       run out (Hill)           0    1    0    0"
    expect(rows(below)).toEqual(wanted)
    expect(rows(around)).toEqual(wanted)
  })
})

it("takes a last line of the falls for no part of a row, nor the title behind the last row", () => {
  const [innings, next] = read(`
Elmfield
Batter         How out              R    B   4s   6s
A Rao          c Hill b Marsh      31   40    4    0

T Oduya        not out             12    9    1    0

P Lind         b Hill               0    1    0    0

Extras         (b 1, lb 2)          3
Total          (2 wickets; 10 ov)  46
Fall of wickets: 40-1 (Rao 8.1 ov), 5-0 (Moss 2 ov)*, 41-2 (Pam
Lind 8.2 ov)
Bowler         O    M    R    W
B Marsh        5    0   20    1

C Hill         5    1   26    1
Northcote
Batter         How out              R    B   4s   6s
C Hill         c Rao b Lind         7    9    1    0

B Marsh        not out              3    8    0    0

K Moss         not out             20   21    2    1`).inningsList
  expect(innings?.fallOfWickets.map(({ runs, batter }) => [show(runs), show(batter)])).toEqual([[40, "Rao"], [41, "Pam Lind"]])
  expect([bowling(innings)?.at(-1)?.[0], show(next?.team ?? null)]).toEqual(["C Hill", "Northcote"])
})

it("counts a number alone under the runs as a batter whose line was not read", () => {
  const card = (confidence: number) => readScorecard(buildTables(typeset(`
ELMFIELD
A Rao c Hill b Marsh    31
                         7
T Oduya not out         12
P Lind b Hill            9
                        18
Total (3 wkts, 10 overs) 77`, confidence))).inningsList[0]
  expect([card(0.9)?.unreadRows, card(1)?.unreadRows]).toEqual([2, 0])
})

it("reads lists of falls and bowlers that break off at a dash, end in a full stop or have no word before them", () => {
  const card = (falls: string) => read(`
ELMFIELD
A Rao c Hill b Marsh    31
T Oduya not out         12
P Lind handled the ball  9
K Moss run out           3
Extras (b1, lb2)         3
Total (3 wkts, 10 overs) 58
${falls}
Bowling: Marsh 5-0-20-1; Hill 4-
0-31-0; Fenn 1-0-
7-0.`).inningsList[0]
  for (const falls of ["Fall of wickets: 1-31 2-40 3-\n52.", "Fall: 31/1 40/2 52/3", "1-31 2-40 3-52 (10 overs)"]) expect(card(falls)?.fallOfWickets.map(({ runs }) => show(runs))).toEqual([31, 40, 52])
  expect(bowling(card(""))?.map(([name, , , runs]) => [name, runs])).toEqual([["Marsh", 20], ["Hill", 31], ["Fenn", 7]])
  expect(batting(card(""))?.[2]).toEqual(["P Lind", "handled the ball", 9, null, null])
})

describe("a hostile text layer of as many words as a page may hold takes no time", () => {
  const lineOf = (y: number, texts: readonly (readonly [text: string, x: number])[]) => {
    const words = texts.map(([text, x]) => ({ text, confidence: 1, alternatives: [], box: { x, y, width: 8 * text.length, height: 10 } }))
    return toCardLine(0, { words, cells: words.map((word, column) => ({ row: 0, column, text: word.text, words: [word], box: word.box })), box: { x: 0, y, width: 70_000, height: 10 } })
  }
  const headings = (at: number) => (["R", "B", "4s", "6s"] as const).map((text, i) => [text, at + 200 + 30 * i] as const)
  const sparse = (count: number, step: number) => Array.from({ length: count }, (_, i) => ["ab", 310 + step * i] as const)

  it("between two tables", () => {
    const lines = [lineOf(0, [["Batsman", 0], ...headings(0), ["Batsman", 60_000], ...headings(60_000)]), ...[1, 2, 3, 4, 5, 6].map((row) => lineOf(20 * row, sparse(1900, 30)))]
    const from = performance.now()
    expect(findBlocks(lines).blocks).toHaveLength(2)
    expect(performance.now() - from).toBeLessThan(2000)
  })

  it("in rows that could be wrapped", () => {
    const figures = [["31", 60_200], ["40", 60_230]] as const
    const lines = [lineOf(0, [["Batsman", 0], ...headings(60_000)]), ...Array.from({ length: 12 }, (_, row) => lineOf(20 + 20 * row, [...sparse(900, 60), ...(row % 2 ? [] : figures)]))]
    const [block] = findBlocks(lines).blocks
    const from = performance.now()
    expect(joinWrappedRows(block!.lines, block!.header)).toHaveLength(7)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})
