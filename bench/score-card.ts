import type { ScanInnings, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { alike, plain, similarity } from "./alike.ts"
import { scoreDeliveries, type AddItem } from "./score-deliveries.ts"

/**
 * Holds a scan result against the truth by the rules of the project's own measure for real documents (corpus/score.py), so that rendered
 * and real sheets are counted alike. Every value that the sheet shows is one item:
 * right: equal (names: 80 % alike); flagged: wrong or missing, and its pointer or one above it stands in `review`;
 * silent: wrong or missing and nobody is told; invented: a row or innings that the sheet does not have.
 * `asked` counts the items whose pointer stands in `review`, right or wrong.
 */
export type Score = { right: number; flagged: number; silent: number; invented: number; asked: number; items: number; faults: Fault[]; confidences: Confidence[]; listed: Item[] }

export type Fault = { verdict: "flagged" | "silent" | "invented"; pointer: string; want: unknown; got: unknown }

/** One value of the sheet by its kind ("batter runs"); `told`: it stands in `review`. */
type Item = { group: string; right: boolean; told: boolean }

/** What the result claimed for a value and whether it was so: the raw material of a reliability curve. */
export type Confidence = { field: string; claimed: number; right: boolean }

type Scored = Pick<ScanResult, "innings" | "review"> & { readings?: ScanResult["readings"] }

export function scoreCard(result: Scored, truth: readonly ScanInnings[]): Score {
  const score: Score = { right: 0, flagged: 0, silent: 0, invented: 0, asked: 0, items: 0, faults: [], confidences: [], listed: [] }
  const listed = (pointer: string) => result.review.some((entry) => pointer === entry || pointer.startsWith(`${entry}/`))
  const add: AddItem = (field, right, pointer, want, got) => {
    const told = listed(pointer)
    const verdict = right ? "right" : told ? "flagged" : "silent"
    score[verdict] += 1
    score.items += 1
    score.listed.push({ group: field, right, told })
    if (told) score.asked += 1
    if (verdict !== "right") score.faults.push({ verdict, pointer, want, got })
    const reading = result.readings?.[pointer]
    if (reading) score.confidences.push({ field, claimed: reading.confidence, right })
  }
  const invent = (pointer: string, got: unknown) => {
    score.invented += 1
    score.items += 1
    if (listed(pointer)) score.asked += 1
    score.faults.push({ verdict: "invented", pointer, want: null, got })
  }
  result.innings.slice(truth.length).forEach((extra, i) => invent(`/innings/${truth.length + i}`, extra.team))
  truth.forEach((card, i) => scoreInnings(card, result.innings[i], `/innings/${i}`, add, invent))
  return score
}

function scoreInnings(truth: ScanInnings, got: ScanInnings | undefined, base: string, add: AddItem, invent: (pointer: string, got: unknown) => void): void {
  for (const field of ["runs", "wickets", "overs"] as const) {
    const want = truth.total[field]
    if (want !== null && want !== undefined) add("total", sameOvers(want, got?.total[field]), `${base}/total/${field}`, want, got?.total[field])
  }
  for (const field of ["byes", "leg_byes", "wides", "no_balls", "total"] as const) {
    const want = truth.extras[field]
    if (want === null || want === undefined) continue
    const read = got?.extras[field] ?? null
    add("extras", want === read || (want === 0 && read === null), `${base}/extras/${field}`, want, read)
  }
  scoreDeliveries(truth.deliveries, got?.deliveries ?? [], `${base}/deliveries`, add)
  // A log holds no card: whoever adds one up from it has invented nothing.
  if (truth.deliveries.length > 0 && truth.batting.length === 0) return
  scoreRows(truth.batting, got?.batting ?? [], truth.batting.length + truth.did_not_bat.length, "batter", ["runs", "balls", "fours", "sixes"], `${base}/batting`, add, invent)
  const batting = pairRows(truth.batting, got?.batting ?? [])
  truth.batting.forEach((want, i) => {
    const kind = want.dismissal?.kind
    if (!kind || kind === "absent hurt") return
    const at = batting[i]
    const read = at === undefined ? undefined : got?.batting[at]?.dismissal?.kind
    // The truth says "retired" where the sheet says how.
    const same = read === kind || (kind === "caught" && read === "caught and bowled") || (kind === "retired" && read?.startsWith("retired") === true)
    add("dismissal", same, at === undefined ? `${base}/batting` : `${base}/batting/${at}/dismissal/kind`, kind, read)
  })
  scoreRows(truth.bowling, got?.bowling ?? [], truth.bowling.length, "bowler", ["overs", "maidens", "runs", "wickets"], `${base}/bowling`, add, invent)
  for (const want of truth.fall_of_wickets) {
    const at = got?.fall_of_wickets.findIndex((fall) => fall.wicket === want.wicket) ?? -1
    const read = got?.fall_of_wickets[at]?.runs
    add("fall of wicket", want.runs === read, at < 0 ? `${base}/fall_of_wickets` : `${base}/fall_of_wickets/${at}/runs`, want.runs, read)
  }
}

type Row = { name: string | null }

function scoreRows<R extends Row & { runs: number | null }, F extends keyof R & string>(
  truth: readonly R[], got: readonly R[], known: number, who: string, fields: readonly F[], base: string, add: AddItem, invent: (pointer: string, got: unknown) => void,
): void {
  const matched = pairRows(truth, got)
  const spare = got.map((_, i) => i).filter((i) => !matched.includes(i) && got[i]?.runs !== null)
  for (const i of spare.slice(0, Math.max(0, got.length - known))) invent(`${base}/${i}`, got[i]?.name)
  truth.forEach((want, i) => {
    const at = matched[i]
    const read = at === undefined ? undefined : got[at]
    const pointer = at === undefined ? base : `${base}/${at}`
    add(`${who} name`, alike(want.name, read?.name), `${pointer}/name`, want.name, read?.name)
    for (const field of fields) {
      const value = want[field]
      if (value !== null && value !== undefined) add(`${who} ${field}`, sameOvers(value, read?.[field]), `${pointer}/${field}`, value, read?.[field])
    }
  })
}

/** For each true row the index of the row that was read for it: by place where the names do not speak against it, else by name. */
function pairRows(truth: readonly Row[], got: readonly Row[]): (number | undefined)[] {
  const used = new Set<number>()
  return truth.map((want, i) => {
    const order = got.map((row, j) => ({ j, taken: used.has(j), likeness: similarity(plain(want.name), plain(row.name)) }))
      .sort((a, b) => Number(a.taken) - Number(b.taken) || b.likeness - a.likeness || Math.abs(i - a.j) - Math.abs(i - b.j))
    let at = order[0]?.j
    if (at !== undefined && (used.has(at) || (at !== i && !alike(want.name, got[at]?.name)))) at = i < got.length && !used.has(i) ? i : undefined
    if (at !== undefined) used.add(at)
    return at
  })
}

/** Equal; overs also where one says "20" and the other "20.0". */
function sameOvers(want: unknown, read: unknown): boolean {
  const trim = (value: unknown) => (typeof value === "string" ? value.replace(/\.0$/, "") : value)
  return trim(want) === trim(read)
}
