import { findDate } from "../cricket/parse-date.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { ReadCell } from "./read-cell.ts"
import { leaveUnchecked, toReading } from "./to-reading.ts"

/** A stroke between day, month and year looks like a one so often. */
const strokeAsOne = 0.3
/** What speaks for none of the dates that can be made of the figures. */
const rest = 0.1

const separators = /[-/.1]/

/** The date in a cell ("8/7/19", "10.08.2019"), ISO, day before month; null where nothing is written, without a value where the figures are no date. */
export function readDateCell(read: ReadCell | undefined): Field<string> {
  if (!read?.written || !read.reading || read.reading.state === "empty") return null
  const { alternatives } = read.reading
  const candidates = alternatives.flatMap(({ value, confidence }) => listDates(value).map(({ iso, share }) => ({ value: iso, weight: confidence * share })))
  return leaveUnchecked(toReading(read.place, candidates, rest, String, alternatives[0]?.value ?? ""))
}

/** The dates that figures can be taken for: two signs part them, and one that was read as a one may be a stroke. */
function listDates(text: string): { iso: string; share: number }[] {
  const signs = [...text.replace(/\s/g, "").slice(0, 12)]
  const places = signs.flatMap((sign, at) => (separators.test(sign) ? [at] : []))
  return places.flatMap((first, i) => places.slice(i + 1).flatMap((second) => {
    const parts = [signs.slice(0, first), signs.slice(first + 1, second), signs.slice(second + 1)].map((part) => part.join(""))
    if (!parts.every((part, at) => (at < 2 ? /^\d{1,2}$/ : /^(?:\d{4}|\d{2})$/).test(part))) return []
    const iso = findDate(parts.join("/"))?.iso
    return iso ? [{ iso, share: [first, second].reduce((share, at) => (signs[at] === "1" ? share * strokeAsOne : share), 1) }] : []
  }))
}
