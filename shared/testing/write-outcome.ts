import type { ScanInnings } from "../src/contract/scan-result.ts"

/** The words beside a total that stands in a column of its own: "7 wickets, 20 overs", "all out, 18.3 overs". */
export function writeOutcome(total: ScanInnings["total"]): string {
  const wickets = total.all_out ? "all out" : `${total.wickets} wicket${total.wickets === 1 ? "" : "s"}${total.declared ? " dec" : ""}`
  return `${wickets}, ${total.overs} overs`
}
