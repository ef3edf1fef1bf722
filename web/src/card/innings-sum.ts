import type { ScanCheck, ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** Do the sums of one innings hold? `off` is the difference between batters plus extras and the total, 0 where other sums fail. */
export type InningsSum = { state: "adds up" | "off" | "cannot tell"; off: number; failing: ScanCheck[] }

/** Batters' runs plus extras against the total; undefined where one of them is not known. */
function differenceOf(result: ScanResult, index: number): number | undefined {
  const innings = result.innings[index]
  const total = innings?.total.runs
  const extras = innings?.extras.total
  if (!innings || total == null || extras == null) return undefined
  let batters = 0
  for (const row of innings.batting) {
    if (row.runs === null && row.dismissal?.kind !== "did not bat" && row.dismissal?.kind !== "absent hurt") return undefined
    batters += row.runs ?? 0
  }
  return total - batters - extras
}

/** The line under an innings, from the checks that the reader made. */
export function sumOf(result: ScanResult, index: number): InningsSum {
  // On the wire a check's innings counts from 1.
  const checks = result.checks.filter((check) => check.innings === index + 1)
  const failing = checks.filter((check) => check.status === "fail")
  if (failing.length > 0) return { state: "off", off: Math.abs(differenceOf(result, index) ?? 0), failing }
  const passed = checks.some((check) => check.status === "pass")
  return { state: passed ? "adds up" : "cannot tell", off: 0, failing }
}
