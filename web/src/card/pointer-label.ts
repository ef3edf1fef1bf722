import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"

/** Pointers of a card from a file may name anything, `__proto__` too. */
const nameOf = (field: string): string => (Object.hasOwn(messages.card.columnNames, field) ? messages.card.columnNames[field] ?? field : field)

/** What a value is called, for a person: `Runs · J Smith`, `Byes · Extras`, `Runs · wicket 3`. */
export function labelOf(result: ScanResult, pointer: string): string {
  const [area = "", first = "", block = "", row = "", field = "", part = ""] = pointer.split("/").slice(1)
  if (area === "match") return nameOf(first)
  if (block === "") return messages.card.inningsNumber(Number(first))
  const innings = result.innings[Number(first)]
  const team = result.innings.length > 1 ? ` · ${messages.card.innings(Number(first) + 1, innings?.team ?? null)}` : ""
  if (block === "batting" || block === "bowling") {
    if (row === "") return `${messages.card[block]}${team}`
    const player = innings?.[block][Number(row)]?.name ?? `${messages.card[block]} ${Number(row) + 1}`
    if (field === "overs_bowled" && part === "") return `${messages.card.overByOver} · ${player}`
    if (field === "overs_bowled" || field === "running_figures") return `${nameOf(field)} ${Number(part) + 1} · ${player}`
    // Who bats and bowls has runs of both kinds.
    if (block === "bowling" && field === "runs") return `${messages.card.runsConceded} · ${player}`
    return field === "name" || field === "" ? `${nameOf("name")} · ${messages.card[block]} ${Number(row) + 1}` : `${nameOf(part || field)} · ${player}`
  }
  if (block === "fall_of_wickets") return row === "" ? `${messages.card.fallOfWickets}${team}` : `${nameOf(field || "wickets")} · ${messages.card.fallOfWickets} ${Number(row) + 1}`
  if (block === "over_totals" && row !== "") return `${nameOf(field)} · ${messages.card.afterOver(innings?.over_totals?.[Number(row)]?.over ?? Number(row) + 1)}`
  if (block === "deliveries" && row !== "") {
    const ball = innings?.deliveries[Number(row)]
    return `${messages.card.ball(ball?.over ?? 0, ball?.ball ?? 0)}${team}`
  }
  if (block === "extras" || block === "total") return row === "" ? `${messages.card[block]}${team}` : `${nameOf(row)} · ${messages.card[block]}${team}`
  return `${nameOf(block)}${team}`
}
