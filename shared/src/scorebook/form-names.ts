import type { Field } from "../scorecard/scorecard.ts"
import type { ReadCell } from "./read-cell.ts"

/** Names that were found for cells, by `nameKey`. */
export type FormNames = ReadonlyMap<string, Field<string>>

export const nameKey = ({ cell }: ReadCell): string => `${cell.table}/${cell.row}`

/** The name of a row; the letters as they look, in great doubt, where none was found. */
export function readName(seen: ReadCell | undefined, names: FormNames): Field<string> {
  if (!seen) return null
  const found = names.get(nameKey(seen))
  if (found !== undefined) return found
  const text = seen.letters?.free[0]?.text.trim() ?? ""
  return { value: text === "" ? null : text, confidence: text === "" ? 0 : 0.1, raw: text, alternatives: [], place: seen.place }
}
