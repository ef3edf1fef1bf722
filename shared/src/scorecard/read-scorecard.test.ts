import { describe, expect, it } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { buildTables } from "../table/build-tables.ts"
import type { Word } from "../words/ocr-page.ts"
import { readScorecard } from "./read-scorecard.ts"
import type { CardInnings, Field } from "./scorecard.ts"

const read = (...pages: string[]) => readScorecard(pages.flatMap((text, page) => buildTables(typeset(text, 1, page))))
const show = <T>(field: Field<T>) => field?.value ?? null
const batting = (innings: CardInnings | undefined) => innings?.batting.map((row) => [show(row.name), row.dismissal?.kind ?? null, show(row.runs), show(row.balls), show(row.fours)])
const bowling = (innings: CardInnings | undefined) => innings?.bowling.map((row) => [show(row.name), show(row.overs), show(row.maidens), show(row.runs), show(row.wickets)])
const overs = (whole: number, balls = 0) => ({ overs: whole, balls })

const webTable = `
Elmfield v Northcote
Sunday 14 June 2026
Elmfield won by 5 runs
Elmfield
Batter                                       R     B    4s    6s      SR
A. Rao             c Hill b Marsh           31    40     4     0    77.50
T. Oduya           not out                  12     9     1     0   133.33
P. Lind            run out (Hill)            0     1     0     0     0.00
Extras   (b 1, lb 2, w 3)                    6
Total    (2 wickets; 10 overs)              49
Did not bat: J. Fenn, K. Moss
Fall of wickets: 40-1 (Rao, 8.1 ov), 41-2 (Lind, 8.2 ov)
Bowler                        O     M     R     W    Econ
B. Marsh                    5.0     0    20     1    4.00
C. Hill                     5.0     1    26     0    5.20`

describe("readScorecard", () => {
  it("reads a web table with everything around it", () => {
    const card = read(webTable)
    const [innings] = card.inningsList
    expect(card.inningsList).toHaveLength(1)
    expect(card.header.teams.map((team) => team.value)).toEqual(["Elmfield", "Northcote"])
    expect(show(card.header.date)).toBe("2026-06-14")
    expect(show(card.header.result)).toBe("Elmfield won by 5 runs")
    expect(show(innings?.team ?? null)).toBe("Elmfield")
    expect(batting(innings)).toEqual([["A. Rao", "caught", 31, 40, 4], ["T. Oduya", "not out", 12, 9, 1], ["P. Lind", "run out", 0, 1, 0]])
    expect(bowling(innings)).toEqual([["B. Marsh", overs(5), 0, 20, 1], ["C. Hill", overs(5), 1, 26, 0]])
    expect([show(innings?.total.runs ?? null), show(innings?.total.wickets ?? null), show(innings?.total.overs ?? null)]).toEqual([49, 2, overs(10)])
    expect([show(innings?.extras.total ?? null), show(innings?.extras.byes ?? null), show(innings?.extras.legByes ?? null), show(innings?.extras.wides ?? null)]).toEqual([6, 1, 2, 3])
    expect(innings?.didNotBat.map((name) => name.value)).toEqual(["J. Fenn", "K. Moss"])
    expect(innings?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])).toEqual([[1, 40], [2, 41]])
  })

  it("takes the kinds of the extras, and wickets and overs, from the line under their numbers", () => {
    const [innings] = read(webTable.replace("Extras   (b 1, lb 2, w 3)                    6", "Extras                                       6\n(1 b, 2 lb, 3 w, 0 nb)").replace("Total    (2 wickets; 10 overs)              49", "Total                                       49\n(2 wkts, 10 ov)")).inningsList
    expect([innings?.extras.total, innings?.extras.byes, innings?.extras.legByes, innings?.extras.wides].map((field) => show(field ?? null))).toEqual([6, 1, 2, 3])
    expect([show(innings?.total.runs ?? null), show(innings?.total.wickets ?? null), show(innings?.total.overs ?? null)]).toEqual([49, 2, overs(10)])
    expect(innings?.didNotBat.map((name) => name.value)).toEqual(["J. Fenn", "K. Moss"])
  })

  it("reads falls that break off anywhere at the end of a line", () => {
    const [innings] = read(webTable.replace("Fall of wickets: 40-1 (Rao, 8.1 ov), 41-2 (Lind, 8.2 ov)", "Fall of wickets\n40-1 (Rao,\n8.1), 41-2 (Lind, 8.2), 44-3 (Hill, 8.5), 45-\n4 (Moss, 9.2)")).inningsList
    expect(innings?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])).toEqual([[1, 40], [2, 41], [3, 44], [4, 45]])
  })

  it("takes no fielder of few letters, which may be digits misread, for a figure", () => {
    const [innings] = read(`
No  Batter      How Out   Fielder   Bowler   Runs  Balls  4s  6s
1   A. Rao      Caught    Gill      Marsh      31     40   4   0
2   T. Oduya    Caught    Ali       Hill       12      9   1   0
3   P. Lind     Run out   Hill                  0      1   0   0`).inningsList
    expect(innings?.batting.map(({ dismissal }) => [dismissal?.kind, dismissal?.fielders, dismissal?.bowler])).toEqual([["caught", ["Gill"], "Marsh"], ["caught", ["Ali"], "Hill"], ["run out", ["Hill"], null]])
    expect(batting(innings)?.map((row) => row[2])).toEqual([31, 12, 0])
  })

  it("reads batters and bowlers side by side, where batting has a column of bowlers too", () => {
    const card = read(`
Innings of Elmfield
No  Batter      How Out   Fielder   Bowler   Runs  Balls  4s  6s        Bowler         O    M    R    W
1   A. Rao      Caught    Hill      Marsh      31     40   4   0        B. Marsh       5    0   20    1
2   T. Oduya    Not out                        12      9   1   0        C. Hill        5    1   26    0
3   P. Lind     Run out   Hill                  0      1   0   0
    Extras      b-1 lb-2 w-3                    6
    Total       2 wkts    10 overs             49

Innings of Northcote
No  Batter      How Out   Fielder   Bowler   Runs  Balls  4s  6s        Bowler         O    M    R    W
1   B. Marsh    Bowled              Rao         7     12   1   0        A. Rao         4    0   11    1
2   C. Hill     Not out                         3      8   0   0        T. Oduya       3    0    9    0
3   K. Moss     Not out                         9     22   0   0
    Extras      w-1                             1
    Total       1 wkts    7 overs              20`)
    expect(card.inningsList.map((innings) => show(innings.team))).toEqual(["Elmfield", "Northcote"])
    expect(card.inningsList.map(batting)).toEqual([
      [["A. Rao", "caught", 31, 40, 4], ["T. Oduya", "not out", 12, 9, 1], ["P. Lind", "run out", 0, 1, 0]], [["B. Marsh", "bowled", 7, 12, 1], ["C. Hill", "not out", 3, 8, 0], ["K. Moss", "not out", 9, 22, 0]],
    ])
    expect(card.inningsList.map(bowling)).toEqual([[["B. Marsh", overs(5), 0, 20, 1], ["C. Hill", overs(5), 1, 26, 0]], [["A. Rao", overs(4), 0, 11, 1], ["T. Oduya", overs(3), 0, 9, 0]]])
  })

  it.each([["49/2 (10 ov)", ""], ["", "\nElmfield 49/2 (10 ov)"]])("gives a message's totals to the innings whose title, or last line, holds them: Elmfield %s", (above, below) => {
    const card = read(`
Elmfield ${above}
A Rao c Hill b Marsh 31 (40)
T Oduya not out 12 (9)
P Lind run out (Hill) 0 (1)
Extras 6 (b 1 lb 2 w 3)${below}
Bowling
B Marsh 5-0-20-1
C Hill 5-1-26-0

Northcote 20/1 (7 ov)
B Marsh b Rao 7 (12)
C Hill not out 3 (8)
K Moss not out 9 (22)
Extras 1 (w 1)
Bowling
A Rao 4-0-11-1
T Oduya 3-0-9-0`)
    expect(card.inningsList.map(({ team, total }) => [show(team), show(total.runs), show(total.wickets), show(total.overs)])).toEqual([["Elmfield", 49, 2, overs(10)], ["Northcote", 20, 1, overs(7)]])
  })

  it("takes `TOTAL EXTRAS` for the extras, and the total from the line below", () => {
    const [innings] = read(webTable.replace("Extras   (b 1, lb 2, w 3)                    6", "TOTAL EXTRAS       1b 2lb 3w 0nb             6").replace("Total    (2 wickets; 10 overs)              49", "TOTAL :            for 2 wickets            49   (10 overs)")).inningsList
    expect([show(innings?.extras.total ?? null), show(innings?.extras.byes ?? null), show(innings?.extras.legByes ?? null)]).toEqual([6, 1, 2])
    expect([show(innings?.total.runs ?? null), show(innings?.total.wickets ?? null), show(innings?.total.overs ?? null)]).toEqual([49, 2, overs(10)])
  })

  it.each(["R Nash             Bowled             Oakes         4", "R Nash             lbw b R Jarvis                   4", "R Nash             Stumped            B Oakes       4"])("finds no heading in a batter's row: %s", (row) => {
    const card = read(`
Batsman            How Out            Bowler        Runs
F Hussain          Not Out                          50
A Barlow           Ct Oakes           Finch         6
${row}
W Young            Ct Verity          Finch         6
Total              for 3 (20 overs)                 98`)
    expect(card.inningsList).toHaveLength(1)
    expect(card.inningsList[0]?.batting).toHaveLength(4)
  })

  it.each([["Grace Orme cs Mehta b P Zaman", "caught", "P Zaman"], ["Grace Orme bi Iyer", "bowled", "I Iyer"], ["Grace Orme 1bwb I Iyer", "lbw", "I Iyer"]])("parts a name from what is written close behind it: %s", (row, kind, bowler) => {
    const words = (text: string, y: number): Word[] => text.split(" ").map((word, at) => ({ text: word, confidence: 0.9, box: { x: 10 + 40 * at, y, width: 30, height: 20 } }))
    const figures = (text: string, y: number): Word[] => text.split(" ").map((word, at) => ({ text: word, confidence: 0.99, box: { x: 400 + 60 * at, y, width: 20, height: 20 } }))
    const page = { page: 0, width: 900, height: 300, source: "ocr" as const, words: [{ text: "Batters", confidence: 0.9, box: { x: 10, y: 0, width: 60, height: 20 } }, ...figures("R B 4s 6s", 0), ...words(row, 40), ...figures("8 9 0 0", 40)] }
    const [batter] = readScorecard(buildTables(page)).inningsList[0]?.batting ?? []
    expect([show(batter?.name ?? null), batter?.dismissal?.kind, batter?.dismissal?.bowler]).toEqual(["Grace Orme", kind, bowler])
  })

  it("takes a sentence below the bowlers for no bowler, though its letters stand where the figures would", () => {
    const [innings] = read(`${webTable}\nkept                          O     it    is    l`).inningsList
    expect(bowling(innings)).toHaveLength(2)
  })

  it("reads a dismissal on the line below and a total in the title", () => {
    const [innings] = read(`
Elmfield                           49-1 (5.2)
Batsman                R     B    4s    6s
A. Rao                31    20     4     0
c Hill b Marsh
T. Oduya              12     9     1     0
not out
Extras          (6) 1 B, 2 LB, 3 WD, 0 NB, 0 P`).inningsList
    expect(batting(innings)).toEqual([["A. Rao", "caught", 31, 20, 4], ["T. Oduya", "not out", 12, 9, 1]])
    expect([show(innings?.total.runs ?? null), show(innings?.total.wickets ?? null), show(innings?.total.overs ?? null)]).toEqual([49, 1, overs(5, 2)])
  })

  it("goes by headings, whatever their order", () => {
    const [innings] = read(`
Batting              How out            Bowler      B     R
A. Rao               ct Hill            Marsh      20    31
Bowling              W     R     O     M    NB    WD
B. Marsh             1    20   5.0     0     2     3`).inningsList
    expect(batting(innings)).toEqual([["A. Rao", "caught", 31, 20, null]])
    expect(innings?.batting[0]?.dismissal).toEqual({ kind: "caught", bowler: "Marsh", fielders: ["Hill"] })
    expect(bowling(innings)).toEqual([["B. Marsh", overs(5), 0, 20, 1]])
    expect([show(innings?.bowling[0]?.noBalls ?? null), show(innings?.bowling[0]?.wides ?? null)]).toEqual([2, 3])
  })

  it("gives both bowling tables their innings, wherever they stand", () => {
    const card = read(`
Elmfield
Batter            R    B
A. Rao      b Marsh    31   20
T. Oduya    b Marsh    12    9
Northcote
Batter            R    B
B. Marsh    b Fenn     21   20
C. Hill     b Fenn      2    9
Bowler        O    M    R    W
J. Fenn     4.0    0   23    2
Bowler        O    M    R    W
B. Marsh    4.0    0   43    2`)
    expect(card.inningsList.map((innings) => innings.bowling.map((row) => row.name?.value))).toEqual([["B. Marsh"], ["J. Fenn"]])
  })

  it("follows a table over a page break where its columns move", () => {
    const [innings] = read(`
Elmfield
Batter                 R     B    4s    6s
A. Rao    b Marsh     31    20     4     0`, `
                 T. Oduya    not out     12     9     1     0
                 Total     43/1 (5.0)`).inningsList
    expect(batting(innings)).toEqual([["A. Rao", "bowled", 31, 20, 4], ["T. Oduya", "not out", 12, 9, 1]])
  })

  it("asks for a name that was not read instead of calling the batter by his dismissal", () => {
    const [innings] = read(webTable.replace("T. Oduya           not out ", "                   not out ")).inningsList
    expect(innings?.batting[1]?.name?.value).toBeNull()
    expect(innings?.batting[1]?.dismissal?.kind).toBe("not out")
    expect(show(innings?.batting[1]?.runs ?? null)).toBe(12)
  })

  it("takes a heading with a wrong letter for one column", () => {
    const [innings] = read(webTable.replace("Batter                                       R", "Plaver name                                  R")).inningsList
    expect(batting(innings)?.[0]).toEqual(["A. Rao", "caught", 31, 40, 4])
  })

  it("does not call a team by a piece of the side bar", () => {
    const shifted = webTable.split("\n").map((line) => `          ${line}`).join("\n").replace("          Batter ", "rd?\n          Batter ")
    expect(show(read(shifted).inningsList[0]?.team ?? null)).toBe("Elmfield")
  })

  it("reads two ones that touch as 11, in doubt", () => {
    const [innings] = readScorecard(buildTables(typeset(webTable.replace("T. Oduya           not out                  12", "T. Oduya           not out                   n"), 0.95))).inningsList
    expect(innings?.batting[1]?.runs).toMatchObject({ value: 11, raw: "n" })
    expect(innings?.batting[1]?.runs?.confidence).toBeLessThan(0.9)
    expect(innings?.batting[1]?.dismissal?.kind).toBe("not out")
  })

  it("reads almanack lines whose last leader dot touches the figure", () => {
    const [innings] = read("Elmfield\nA. Rao c Hill b Marsh . . . . . .31\nT. Oduya not out . . . . . . .12\nP. Lind run out (Hill) . . . . .0\nExtras b 1 . . . . 1\n44-2 (10 overs)").inningsList
    expect(innings?.batting.map((row) => show(row.runs))).toEqual([31, 12, 0])
  })

  it("reads almanack lines whose leader dots came as dashes", () => {
    const [innings] = read("Elmfield\nA. Rao c Hill b Marsh - - - - . - - 31\nT. Oduya not out - - 12\nP. Lind run out (Hill) - - - 0\nExtras b 1 . . . . 1\n44-2 (10 overs)").inningsList
    expect(innings?.batting.map((row) => show(row.runs))).toEqual([31, 12, 0])
  })

  it("doubts a capital C between a name and the one who caught: it is a small one", () => {
    const [innings] = readScorecard(buildTables(typeset("Elmfield\nA. Rao C. Hill b Marsh . . . . 31\nT. Oduya not out . . . 12\nP. C. Lind lbw b Marsh . . . 0\nExtras b 1 . . . . 1\n44-2 (10 overs)", 0.9))).inningsList
    expect(innings?.batting.map((row) => show(row.name))).toEqual(["A. Rao", "T. Oduya", "P. C. Lind"])
    expect(innings?.batting[0]?.dismissal?.kind).toBe("caught")
    expect(innings?.batting[0]?.howOut?.confidence).toBeLessThan(0.85)
  })

  it("shows how a batter was out without what an engine made of its c", () => {
    const seen = webTable.replace("c Hill b Marsh ", "c¢ Hill b Marsh").replace("P. Lind            run out (Hill)", "P. Lind            ¢ and b Marsh ")
    const [innings] = readScorecard(buildTables(typeset(seen, 0.9))).inningsList
    expect(innings?.batting.map((row) => show(row.howOut))).toEqual(["c Hill b Marsh", "not out", "c and b Marsh"])
  })

  it("does not take the last line of the falls for the title of the bowling table", () => {
    const falls = "Fall of wickets: 1-20 (Rao, 2.1 ov), 2-41 (Lind, 4.4 ov),\n3-41 (Moss, 4.5 ov)"
    const [innings] = read(webTable.replace(/Fall of wickets.*/, falls)).inningsList
    expect(innings?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])).toEqual([[1, 20], [2, 41], [3, 41]])
    const [other] = read(webTable.replace(/Fall of wickets.*/, "Fall of wickets: 1-20 (Rao, 2.1 ov), 2-41 (Lind,\n4.4 ov), 3-41 (Moss, 4.5 ov)")).inningsList
    expect(other?.fallOfWickets).toHaveLength(3)
  })

  it("reads falls as two rows of numbers although one of the wickets is misread", () => {
    const falls = (wickets: string) => read(webTable.replace(/Fall of wickets.*/, `Fall of wickets\n${wickets}\n20  41  41  44`)).inningsList[0]
    expect(falls("1   2   92  4")?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])).toEqual([[1, 20], [2, 41], [3, 41], [4, 44]])
    expect(falls("31  27  92  8")?.fallOfWickets).toEqual([])
    expect(falls("31  27  92  8")?.fallsAnnounced).toBe(true)
  })

  it("reads a table of falls, and none of what pairs made", () => {
    const falls = (table: string) => read(webTable.replace(/Fall of wickets.*/, table)).inningsList[0]
    const shown = (table: string) => falls(table)?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs), show(fall.batter), show(fall.over)])
    expect(shown("Wicket   Score   Batsman      Over\n1        40      A. Rao       8.1\n2        41      P. Lind      8.2")).toEqual([[1, 40, "A. Rao", overs(8, 1)], [2, 41, "P. Lind", overs(8, 2)]])
    expect(shown("Fall of wickets\nScore   Wkt\n40      1st\n41      2nd")).toEqual([])
    expect(shown("Batter      Over   Score   Wkt\nA. Rao      8.1    40      1\nP. Lind     8.2    41      2")?.map(([wicket, runs]) => [wicket, runs])).toEqual([[1, 40], [2, 41]])
    expect(falls("Player      Overs    Runs    Wkts\nK. Marsh    5.0      20      1")?.fallOfWickets).toEqual([])
    expect(shown("Fall of wickets   Score   Over\nA. Rao            40/1    8.1\nP. Lind           41/2    8.2")?.map(([wicket, runs]) => [wicket, runs])).toEqual([[1, 40], [2, 41]])
    const sinking = falls("Wicket   Runs   Batsman\n1        40     A. Rao\n2        1      P. Lind")
    expect([sinking?.fallOfWickets, sinking?.fallsAnnounced, sinking?.bowling.length]).toEqual([[], true, 2])
    expect(shown("Wicket   Partnership   Runs\n1        Rao, Oduya    40\n2        Lind, Oduya   41")).toEqual([])
  })

  it("reads overs and falls that stand in one line", () => {
    const [innings] = read(webTable.replace("(2 wickets; 10 overs)", "(2 wickets)          ").replace(/Fall of wickets.*/, "OVERS 10     FALL OF WICKETS 1-40 2-41")).inningsList
    expect([show(innings?.total.overs ?? null), innings?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])]).toEqual([overs(10), [[1, 40], [2, 41]]])
  })

  it("leaves a super over out", () => {
    const over = webTable.slice(webTable.indexOf("Batter "))
    const { inningsList } = read(`${webTable}\nSuper Over\n${over}`)
    expect([inningsList.length, inningsList[0]?.batting.length, inningsList[0]?.bowling.length]).toEqual([1, 3, 2])
    // Screenshots in any order: an innings on the next is none of it.
    expect(read(`${webTable}\nSuper Over\n${over}`, `Northcote innings\n${over}`).inningsList).toHaveLength(2)
    expect(read(`${webTable}\nSuper Over\n${over}`, over).inningsList).toHaveLength(1)
  })

  it("takes a heading's neighbour for one of its own, however near it stands", () => {
    const near = webTable.replace("Batter                                       R", "Batter             Dismissal                 R").replace("Dismissal                 R", "Dismissal        R        ")
    expect(read(near).inningsList[0]?.batting.map((row) => show(row.runs))).toEqual([31, 12, 0])
  })

  it("moves no fall where one of the scores was not read", () => {
    const [innings] = read(webTable.replace(/Fall of wickets.*/, "Fall of wickets\n1   2   3   4\n20  a1  41  44")).inningsList
    expect(innings?.fallOfWickets.map((fall) => [fall.wicket, show(fall.runs)])).toEqual([[1, 20], [3, 41], [4, 44]])
  })

  it("reads almanack text without headings", () => {
    const [innings] = read(`
Elmfield
A. Rao c Hill b Marsh . . . . . . . . . . . . 31
T. Oduya not out . . . . . . . . . . . . . . . 12
P. Lind lbw b Marsh . . . . . . . . . . . . . . 0
Extras (b 1, lb 2, w 3) . . . . . . . . . . . . 6
49/2 (10 overs)
Fall of wickets: 1/40 2/41
Bowling: B. Marsh 5-0-20-2; C. Hill 5-1-26-0.`).inningsList
    expect(batting(innings)?.map((row) => row.slice(0, 3))).toEqual([["A. Rao", "caught", 31], ["T. Oduya", "not out", 12], ["P. Lind", "lbw", 0]])
    expect(bowling(innings)).toEqual([["B. Marsh", overs(5), 0, 20, 2], ["C. Hill", overs(5), 1, 26, 0]])
    expect(show(innings?.total.runs ?? null)).toBe(49)
  })

  it.each(["", "Shopping list\nmilk  2\nbread  1\neggs  12", "Dear Sir,\nthe run rate was 4s and 6s all day.\nYours, B"])("invents nothing from %j", (text) => {
    expect(read(text).inningsList).toEqual([])
  })
})
