import { FailureError } from "../base/failure.ts"
import { cardFileSchema, fromCardFile } from "../contract/card-file.ts"
import { findScanResult, fromScanResult } from "../contract/match-wire.ts"
import type { Match } from "../match/match.ts"
import { checkCard, isBalanced } from "../match/check-card.ts"
import { buildMatch } from "../match/reconcile.ts"
import type { CardType } from "../page/media-type.ts"
import { cricsheetFile } from "./cricsheet-file.ts"
import { fromCricClubs } from "./from-cricclubs.ts"
import { fromCricsheet } from "./from-cricsheet.ts"
import type { ImportedCard, ImportMark } from "./imported-card.ts"
import { isCardSized, isCardSizedText } from "./is-card-sized.ts"
import { parseCsv } from "./parse-csv.ts"
import { listReadings } from "./list-readings.ts"

/** A match that came as figures, checked like any other. `notes`: sentences for a person. */
export type OpenedCard = { match: Match; notes: string[] }

/**
 * Opens a card that another program or this one saved: CricClubs' CSV export, Cricsheet JSON, `cricksy.card/1`, `cricksy.scan/1`. Nothing
 * is changed or made to add up; what the file leaves open stands in the review.
 * Throws `FailureError` "not_a_card" for anything else, also what is larger than any card; "damaged_file" where the JSON cannot be parsed.
 */
export function openCard(text: string, type: CardType): OpenedCard {
  const content = text.replace(/^\uFEFF/, "")
  if (type === "text/csv") return build(findCsvCard(content))
  if (!isCardSizedText(content)) throw new FailureError("not_a_card")
  const json = parseJson(content)
  if (!isCardSized(json)) throw new FailureError("not_a_card")
  const scan = findScanResult(json)
  if (scan !== undefined) return { match: checkAnew(withoutPlaces(fromScanResult(scan))), notes: [] }
  const own = cardFileSchema.safeParse(json)
  if (own.success) return build({ card: fromCardFile(own.data), marks: Object.fromEntries(own.data.doubtful.map((pointer) => [pointer, doubtful])), notes: [] })
  const cricsheet = cricsheetFile.safeParse(json)
  return build(cricsheet.success ? fromCricsheet(cricsheet.data) : undefined)
}

/** What stood in the review when the card was saved still waits for a person. */
const doubtful: ImportMark = { status: "read", confidence: 0.5, raw: "", alternatives: [] }

function findCsvCard(text: string): ImportedCard | undefined {
  const rows = parseCsv(text)
  return rows && fromCricClubs(rows)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FailureError("damaged_file")
  }
}

function build(imported: ImportedCard | undefined): OpenedCard {
  if (imported === undefined || imported.card.inningsList.length === 0) throw new FailureError("not_a_card")
  const { card, marks, notes } = imported
  const readings = listReadings(card)
  for (const [pointer, mark] of Object.entries(marks)) readings[pointer] = { ...mark, raw: mark.raw || (readings[pointer]?.raw ?? ""), place: null }
  return { match: buildMatch(card, readings, { certain: true, flagAll: false, paper: "print" }), notes }
}

/** The photo that a scan was read from does not come with it. */
function withoutPlaces(match: Match): Match {
  return { ...match, readings: Object.fromEntries(Object.entries(match.readings).map(([pointer, reading]) => [pointer, { ...reading, place: null }])) }
}

/** Whether it adds up is ours to say, not the file's. What stood in its review stays there. */
function checkAnew(match: Match): Match {
  const checks = checkCard(match.card)
  return { ...match, checks, balanced: isBalanced(checks) }
}
