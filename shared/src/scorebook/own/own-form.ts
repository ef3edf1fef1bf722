/** A column of a table of ours, millimetres; `boxes` pale boxes stand beside each other in each of its cells. */
export type OwnColumn = { holds: string; title: string; width: number; boxes?: number }

/** `title` is printed in the row's first column; two with a bar between them in the first two. */
export type OwnRow = { height: number; holds?: string; title?: string }

/**
 * A table of a sheet that we print. `left` and `top` in millimetres from the paper's corner; `header` is the height of its row of titles,
 * 0 where the titles stand small in the corners of the cells. `split`: cells of these columns are two, the upper one `upper` high.
 */
export type OwnTable = {
  id: string
  holds: string
  left: number
  top: number
  header: number
  columns: readonly OwnColumn[]
  rows: readonly OwnRow[]
  split?: { columns: readonly string[]; upper: number; lines: number; holds: string }
}

/** A scoresheet of ours for one innings: A4, landscape. */
export type OwnForm = { name: string; title: string; about: string; code: string; tables: readonly OwnTable[]; squads: { left: number; top: number; width: number; bottom: number } }

/** Paper, and what every sheet has at the same place: millimetres. */
export const ownPage = {
  width: 297, height: 210,
  /** The ruled area: 1000 layout units wide. */
  left: 16, right: 281, top: 6, bottom: 200,
  /** Corner marks: side of the square and its distance from the paper's edges. Printers leave 4 to 5 mm white. */
  markSide: 7, markInset: 6,
  /** The square code with the sheet's id, its top left corner. */
  code: { left: 265.6, top: 5, side: 13.65 },
} as const

export const ownSizes = ["t20", "40-50"] as const
export type OwnSize = (typeof ownSizes)[number]

/** Up to so many overs a side the sheet for twenty has room: its strip has twenty rows. */
const mostShort = 20
const mostOvers = 50

/** The size for so many overs a side; undefined for none that we print. */
export function chooseOwnSize(overs: number): OwnSize | undefined {
  if (!Number.isInteger(overs) || overs < 1 || overs > mostOvers) return undefined
  return overs <= mostShort ? "t20" : "40-50"
}

const bodyTop = 21
const gap = 2.5
const rowsOf = (count: number, height: number, holds?: (at: number) => string): OwnRow[] =>
  Array.from({ length: count }, (_, at) => ({ height, title: String(at + 1), ...(holds ? { holds: holds(at + 1) } : {}) }))
const columnsOf = (count: number, from: (at: number) => OwnColumn): OwnColumn[] => Array.from({ length: count }, (_, at) => from(at + 1))

type Measures = { overs: number; strip: number; stripColumns: OwnColumn[][]; stripRow: number; batter: number; strokes: number; out: number; bowler: number; perBowler: number; across: number; lines: number; upper: number; wicket: number; falls: number; tally: number }

const measures: Record<OwnSize, Measures> = {
  "t20": {
    overs: 20, strip: 38, stripRow: 7, batter: 44, strokes: 84, out: 30, bowler: 30, perBowler: 4, across: 8, lines: 1, upper: 5.6, wicket: 12.4, falls: 16, tally: 32,
    stripColumns: [[{ holds: "number", title: "Ov", width: 6 }, { holds: "bowler", title: "Bowler", width: 9 }, { holds: "runs", title: "Runs", width: 7.5 }, { holds: "score", title: "Total", width: 9 }, { holds: "wickets", title: "W", width: 6.5 }]],
  },
  "40-50": {
    overs: 50, strip: 50, stripRow: 5.8, batter: 41, strokes: 80, out: 28, bowler: 28, perBowler: 10, across: 4, lines: 2, upper: 6.2, wicket: 11.2, falls: 15.5, tally: 31,
    stripColumns: [0, 1].map(() => [{ holds: "number", title: "Ov", width: 5 }, { holds: "bowler", title: "Bwl", width: 6 }, { holds: "score", title: "Total", width: 8.5 }, { holds: "wickets", title: "W", width: 5.5 }]),
  },
}

/** The form of one size: the columns that scorers know, in the order in which they know them. */
export function createOwnForm(size: OwnSize): OwnForm {
  const m = measures[size]
  const stripLeft = ownPage.right - m.strip
  const width = stripLeft - gap - ownPage.left
  const left = ownPage.left
  const batting: OwnTable = {
    id: "batting", holds: "batting", left, top: bodyTop, header: 4, rows: rowsOf(11, 6.3),
    columns: [
      { holds: "number", title: "", width: 6 }, { holds: "batter", title: "Batter", width: m.batter }, { holds: "strokes", title: "Runs as they were scored", width: m.strokes, boxes: m.strokes / 4 },
      { holds: "dismissal", title: "How out", width: m.out }, { holds: "bowler", title: "Bowler", width: m.bowler }, { holds: "fours", title: "4s", width: 6 }, { holds: "sixes", title: "6s", width: 6 },
      { holds: "balls", title: "Balls", width: 8 }, { holds: "runs", title: "Runs", width: width - 26 - m.batter - m.strokes - m.out - m.bowler },
    ],
    split: { columns: ["strokes"], upper: 3.15, lines: 1, holds: "upper and lower half of one batter" },
  }
  const middle = bodyTop + 4 + 11 * 6.3 + gap
  const fallOfWickets: OwnTable = {
    id: "fallOfWickets", holds: "fallOfWickets", left, top: middle, header: 4,
    columns: [{ holds: "label", title: "Wicket", width: m.falls }, ...columnsOf(10, (at) => ({ holds: `wicket.${at}`, title: String(at), width: m.wicket }))],
    rows: [{ height: 5.5, holds: "score", title: "Score" }, { height: 5, holds: "outgoing", title: "Batter out" }, { height: 4.5, holds: "over", title: "Over" }],
  }
  const extrasLeft = left + m.falls + 10 * m.wicket + gap
  const extras: OwnTable = {
    id: "extras", holds: "extras", left: extrasLeft, top: middle, header: 0,
    columns: [{ holds: "label", title: "", width: 13 }, { holds: "tally", title: "", width: m.tally }, { holds: "sum", title: "", width: 9 }],
    rows: (["byes", "legByes", "wides", "noBalls", "penalty"] as const).map((holds, at) => ({ height: 3.8, holds, title: ["Byes", "Leg byes", "Wides", "No-balls", "Penalty"][at] ?? "" })),
  }
  const totalsLeft = extrasLeft + 13 + m.tally + 9 + gap
  const half = (left + width - totalsLeft) / 2
  const totals: OwnTable = {
    id: "totals", holds: "totals", left: totalsLeft, top: middle, header: 0,
    columns: [{ holds: "overs", title: "", width: half }, { holds: "extras", title: "", width: half }],
    // Words in a cell would be taken for writing: they have rows of their own.
    rows: [{ height: 2.7, holds: "label", title: "Overs|Extras" }, { height: 6.4, holds: "overs / total extras" }, { height: 2.7, holds: "label", title: "Wickets|TOTAL" }, { height: 7.2, holds: "wickets / total runs" }],
  }
  const bowlingTop = middle + 19 + gap
  const figures: OwnColumn[] = [["wides", "Wd"], ["noBalls", "Nb"], ["overs", "O"], ["maidens", "M"], ["runs", "R"], ["wickets", "W"]].map(([holds = "", title = ""]) => ({ holds, title, width: holds === "overs" || holds === "runs" ? 8.5 : 7 }))
  const bowlerWidth = size === "t20" ? 40 : 34
  const over = (width - 5 - bowlerWidth - 45) / m.perBowler
  const names = columnsOf(m.perBowler, (at) => ({ holds: `over.${at}`, title: String(at), width: over, boxes: m.across }))
  const bowling: OwnTable = {
    id: "bowling", holds: "bowling", left, top: bowlingTop, header: 4, rows: rowsOf(8, (ownPage.bottom - bowlingTop - 4) / 8),
    columns: [{ holds: "number", title: "", width: 5 }, { holds: "bowler", title: "Bowler", width: bowlerWidth }, ...names, ...figures],
    split: { columns: names.map(({ holds }) => holds), upper: m.upper, lines: m.lines, holds: "upper: balls, lower: running figure" },
  }
  const perStrip = m.overs / m.stripColumns.length
  const strips = m.stripColumns.map((columns, at): OwnTable => ({
    id: at === 0 ? "overStrip" : "overStripLater", holds: "overs", left: stripLeft + (at * m.strip) / m.stripColumns.length, top: bodyTop, header: 4, columns,
    rows: Array.from({ length: perStrip }, (_, row) => ({ height: m.stripRow, holds: `over.${at * perStrip + row + 1}`, title: String(at * perStrip + row + 1) })),
  }))
  const squadsTop = bodyTop + 4 + perStrip * m.stripRow + gap
  return {
    name: `cricksy-${size}`, title: `Cricksy scoresheet, ${m.overs === 20 ? "20 overs" : "40 to 50 overs"}`, code: size === "t20" ? "T20" : "50",
    about: "Printed by this product: four corner marks, the sheet's id as a square code; a half line for each batter's strokes; eight boxes an over with the running figure below.",
    tables: [...matchTables(), batting, fallOfWickets, extras, totals, bowling, ...strips],
    squads: { left: stripLeft, top: squadsTop, width: m.strip, bottom: ownPage.bottom },
  }
}

function matchTables(): OwnTable[] {
  const table = (id: string, top: number, columns: [string, string, number][]): OwnTable => ({
    id, holds: "match", left: ownPage.left, top, header: 0, columns: columns.map(([holds, title, width]) => ({ holds, title, width })), rows: [{ height: 6.2, holds: "match" }],
  })
  return [
    table("matchTop", ownPage.top, [["inningsOf", "Innings of", 66], ["opponent", "Against", 66], ["competition", "Competition", 66], ["innings", "Innings", 16], ["overs", "Overs a side", 30]]),
    table("matchBottom", ownPage.top + 6.2, [["ground", "Ground", 66], ["date", "Date", 33], ["toss", "Toss won by, and chose to", 66], ["umpires", "Umpires", 45], ["scorer", "Scorer", 34]]),
  ]
}
