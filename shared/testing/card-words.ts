import type { ScanBatter, ScanInnings } from "../src/contract/scan-result.ts"
import type { SheetStyle } from "./sheet-style.ts"

/** How the sheet writes a person's name; the same for batters, bowlers and fielders. Initials as in "AB Cole" stay as they are. */
export function writeName(name: string, style: Pick<SheetStyle, "names">): string {
  const [first = "", ...rest] = name.split(" ")
  const surname = rest.join(" ")
  if (surname === "" || name.startsWith("sub")) return name
  const initialsAlready = first === first.toUpperCase()
  const initial = initialsAlready ? first : first.slice(0, 1)
  if (style.names === "initial") return initialsAlready ? name : `${initial}. ${surname}`
  if (style.names === "dotless initial") return `${initial} ${surname}`
  if (style.names === "surname first") return `${surname} ${initial}`
  if (style.names === "capitals") return `${first} ${surname}`.toUpperCase()
  return name
}

/** Inside a dismissal only the surname is printed. "sub (Brown)" keeps its brackets. */
export function writeSurname(name: string, style: Pick<SheetStyle, "names">): string {
  const inner = /^sub \((.*)\)$/.exec(name)?.[1]
  if (inner !== undefined) return `sub (${writeSurname(inner, style)})`
  const surname = name.split(" ").slice(1).join(" ") || name
  return style.names === "capitals" ? surname.toUpperCase() : surname
}

/** "c Smith" and "b Jones": the two halves of a dismissal, as ruled tables print them in two columns. */
export function writeDismissal(row: ScanBatter, style: SheetStyle): { how: string; bowler: string } {
  const { kind = "not out", bowler, fielders = [] } = row.dismissal ?? {}
  const b = bowler ? `b ${writeSurname(bowler, style)}` : ""
  const names = fielders.filter((name) => name !== "").map((name) => writeSurname(name, style))
  const keeper = style.marks === "signs" ? "†" : ""
  switch (kind) {
    case "caught": return { how: `${style.caught} ${names[0] ?? ""}`.trim(), bowler: b }
    case "caught and bowled": return { how: "", bowler: `${style.caughtAndBowled} ${writeSurname(bowler ?? "", style)}` }
    case "stumped": return { how: `st ${keeper}${names[0] ?? ""}`, bowler: b }
    case "lbw": return { how: "lbw", bowler: b }
    case "bowled": return { how: "", bowler: b }
    case "hit wicket": return { how: "hit wicket", bowler: b }
    case "run out": return { how: names.length === 0 ? "run out" : style.runOut === "run out A" ? `run out ${names[0]}` : `run out (${names.join("/")})`, bowler: "" }
    default: return { how: kind, bowler: "" }
  }
}

export const joinDismissal = ({ how, bowler }: { how: string; bowler: string }) => `${how} ${bowler}`.trim()

/** The batter's name with captain's and keeper's marks. */
export function writeBatter(row: ScanBatter, style: SheetStyle): string {
  const name = writeName(row.name ?? "", style)
  if (style.marks === "signs") return `${name}${row.captain ? "*" : ""}${row.keeper ? "†" : ""}`
  if (style.marks === "words") return `${name}${row.captain ? " (c)" : ""}${row.keeper ? " (wk)" : ""}`
  return name
}

export function writeExtras(extras: ScanInnings["extras"], style: SheetStyle): string {
  const parts = [["b", extras.byes], ["lb", extras.leg_byes], ["w", extras.wides], ["nb", extras.no_balls], ["p", extras.penalty]] as const
  const there = parts.filter(([, count]) => (count ?? 0) > 0)
  if (style.extras === "b-1 lb-3") return there.map(([kind, count]) => `${kind}-${count}`).join(" ")
  if (style.extras === "(B 1 LB 3 W 0 NB 0)")
    return `(${parts.filter(([kind, count]) => kind !== "p" || (count ?? 0) > 0).map(([kind, count]) => `${kind.toUpperCase()} ${count ?? 0}`).join(" ")})`
  return there.length === 0 ? "" : `(${there.map(([kind, count]) => `${kind} ${count}`).join(", ")})`
}

/** The total line's words and its figure: "164/7 (20 ov)", or "(7 wickets; 20 overs)" and "164". */
export function writeTotal(total: ScanInnings["total"], style: SheetStyle): string {
  const { runs, wickets, overs } = total
  const declared = total.declared ? " dec" : ""
  switch (style.total) {
    case "164/7 (20 ov)": return total.all_out ? `${runs} all out (${overs} ov)` : `${runs}/${wickets}${declared} (${overs} ov)`
    case "164-7 (20 overs)": return `${runs}-${wickets}${declared} (${overs} overs)`
    case "164 for 7 (20 overs)": return total.all_out ? `${runs} all out (${overs} overs)` : `${runs} for ${wickets}${declared} (${overs} overs)`
    case "(7 wickets; 20 overs) 164": return `(${total.all_out ? "all out" : `${wickets} wickets${declared}`}; ${overs} overs) ${runs}`
  }
}

export function writeFalls(falls: ScanInnings["fall_of_wickets"], style: SheetStyle): string {
  const words = falls.map((fall) => {
    const name = writeSurname(fall.batter ?? "", style)
    if (style.falls === "1-23 (Name, 3.4 ov)") return `${fall.wicket}-${fall.runs} (${name}, ${fall.over} ov)`
    if (style.falls === "23-1 (Name)") return `${fall.runs}-${fall.wicket} (${name})`
    return `${fall.wicket}${style.falls === "1/23" ? "/" : "-"}${fall.runs}`
  })
  return words.join(", ")
}

/** A day as sheets print it: 14 June 2026. */
export function writeDay(iso: string | null): string {
  if (iso === null) return ""
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
}
