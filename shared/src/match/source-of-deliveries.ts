import type { Correction } from "./correction.ts"

/** What deliveries are worked out from in a book: boxes, and the names and dismissals that they repeat. */
const source = /^\/innings\/(\d+)\/(?:bowling\/\d+\/(?:name|overs_bowled\/\d+)|batting\/\d+\/(?:name|how_out|dismissal\/kind))$/

/** The innings (from 0) whose deliveries would come out otherwise if the value at this pointer were another; undefined for any other value. */
export function findInningsOfSource(pointer: string): number | undefined {
  const [, innings] = source.exec(pointer) ?? []
  return innings === undefined ? undefined : Number(innings)
}

type WithBoxes = { innings: readonly { bowling: readonly { overs_bowled?: readonly unknown[] | null | undefined }[] }[] }

/** Do corrections speak of what deliveries were worked out from, in an innings of a result that has boxes? */
export const changesDeliveries = ({ innings }: WithBoxes, corrections: readonly Correction[]): boolean =>
  corrections.some(({ pointer }) => innings[findInningsOfSource(pointer) ?? -1]?.bowling.some((row) => row.overs_bowled != null) === true)
