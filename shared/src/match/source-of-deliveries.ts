/** What deliveries are worked out from in a book: boxes, and the names and dismissals that they repeat. */
const source = /^\/innings\/(\d+)\/(?:bowling\/\d+\/(?:name|overs_bowled\/\d+)|batting\/\d+\/(?:name|how_out|dismissal\/kind))$/

/** The innings (from 0) whose deliveries would come out otherwise if the value at this pointer were another; undefined for any other value. */
export function findInningsOfSource(pointer: string): number | undefined {
  const [, innings] = source.exec(pointer) ?? []
  return innings === undefined ? undefined : Number(innings)
}
