import type { ColumnKind } from "../column-kinds.ts"
import type { Header } from "../find-header.ts"
import type { Field } from "../scorecard.ts"

/** A row's values as sure as it is that their columns hold what their headings were taken for. The bowler's column is part of how a batter was out. */
export function doubtColumns<R extends Partial<Record<ColumnKind, unknown>>>(row: R, { columns }: Header): R {
  const doubted = { ...row }
  for (const { kind, sure } of columns) {
    const value = kind === "bowler" ? "howOut" : kind
    const field = doubted[value] as Field<unknown> | undefined
    if (sure < 1 && field) Object.assign(doubted, { [value]: { ...field, confidence: field.confidence * sure } })
  }
  return doubted
}
