import type { Dismissal } from "./dismissal-kinds.ts"

/** A dismissal as scorers write it: `c Hill b Marsh`, `st Hill b Marsh`, `run out (Hill/Rao)`; names that are not known are left out. */
export function formatDismissal({ kind, bowler, fielders }: Dismissal): string {
  const names = fielders.filter((name) => name !== "")
  const b = bowler === null ? "" : `b ${bowler}`
  const join = (...parts: string[]) => parts.filter((part) => part !== "").join(" ")
  switch (kind) {
    case "caught": return join("c", names[0] ?? "", b)
    case "caught and bowled": return join("c & b", bowler ?? "")
    case "stumped": return join("st", names[0] ?? "", b)
    case "bowled": return b === "" ? "b" : b
    case "lbw": case "hit wicket": return join(kind, b)
    case "run out": return names.length === 0 ? "run out" : `run out (${names.join("/")})`
    case "unknown": return ""
    default: return kind
  }
}
