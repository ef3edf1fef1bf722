import { listTeams } from "@cricksy/shared/contract/list-teams.ts"
import type { ScanInnings, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"

/** The teams where the sheet names them, else the file's name. */
export function titleOf(result: ScanResult | undefined, filename: string | undefined): string {
  const teams = result ? listTeams(result) : []
  return teams.length > 0 ? messages.sheets.versus(teams) : filename ?? messages.sheets.untitled
}

/** A score as cricket writes it: `187/8`, `152` where all are out or the wickets are not known. */
export function scoreOf({ total }: ScanInnings): string | undefined {
  if (total.runs == null) return undefined
  const out = total.all_out === true || total.wickets === 10 || total.wickets == null
  return `${total.runs}${out ? "" : `/${total.wickets}`}${total.declared === true ? "d" : ""}`
}
