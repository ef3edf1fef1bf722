import { formatOvers, type Overs } from "../cricket/overs.ts"
import type { Match, MatchInnings } from "../match/match.ts"
import { cardStyles } from "./card-styles.ts"

/** Names come from strangers' paper: every character that HTML gives a meaning is written out. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

type Value = string | number | Overs | null | undefined
const show = (value: Value): string => (value === null || value === undefined ? "" : escape(typeof value === "object" ? formatOvers(value) : String(value)))

type Column<Row> = { title: string; className: string; of: (row: Row) => Value }

/** A table of the columns that have a value in some row; the first two stay. `foot` are rows of their own: a text over all but the last cells. */
function toTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], foot: readonly (readonly [string, string])[]): string {
  const shown = columns.filter((column, at) => at < 2 || rows.some((row) => show(column.of(row)) !== ""))
  const figures = shown.findIndex(({ className }) => className === "figure")
  const head = shown.map(({ title, className }) => `<th class="${className}">${title}</th>`).join("")
  const body = rows.map((row) => `<tr>${shown.map(({ className, of }) => `<td class="${className}">${show(of(row))}</td>`).join("")}</tr>`).join("")
  const last = foot.map(([label, value]) => `<tr class="foot"><td colspan="${figures}">${label}</td><td class="figure">${value}</td>${"<td></td>".repeat(shown.length - figures - 1)}</tr>`).join("")
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}${last}</tbody></table>`
}

const battingColumns: readonly Column<MatchInnings["batting"][number]>[] = [
  { title: "Batter", className: "name", of: ({ name, captain, keeper }) => `${name ?? ""}${captain ? " *" : ""}${keeper ? " †" : ""}` },
  { title: "How out", className: "how", of: ({ howOut, dismissal }) => howOut ?? dismissal?.kind },
  { title: "R", className: "figure", of: ({ runs }) => runs },
  { title: "B", className: "figure soft", of: ({ balls }) => balls },
  { title: "4s", className: "figure soft", of: ({ fours }) => fours },
  { title: "6s", className: "figure soft", of: ({ sixes }) => sixes },
]

const bowlingColumns: readonly Column<MatchInnings["bowling"][number]>[] = [
  { title: "Bowler", className: "name", of: ({ name }) => name },
  { title: "O", className: "figure", of: ({ overs }) => overs },
  { title: "M", className: "figure", of: ({ maidens }) => maidens },
  { title: "R", className: "figure", of: ({ runs }) => runs },
  { title: "W", className: "figure", of: ({ wickets }) => wickets },
  { title: "Wd", className: "figure soft", of: ({ wides }) => wides },
  { title: "Nb", className: "figure soft", of: ({ noBalls }) => noBalls },
]

/** The card as the inside of `<body>`: a page an innings, no scripts and no style attributes. */
export function toHtmlBody({ card, checks, review }: Match): string {
  const facts = [card.competition, card.date, card.venue].filter((fact) => fact !== null && fact !== "").map(show).join(" · ")
  const head = `<header><h1>${card.teams.map(show).join(" <small>v</small> ")}</h1><p>${facts}</p>${card.toss === null ? "" : `<p>${show(card.toss)}</p>`}${card.result === null ? "" : `<p class="result">${show(card.result)}</p>`}</header>`
  const pages = card.inningsList.map((innings, index) => {
    const failed = checks.filter((check) => check.status === "fail" && (check.innings === null || check.innings === index)).map(({ message }) => `<li>${show(message)}</li>`)
    const open = review.filter((pointer) => pointer.startsWith(`/innings/${index}/`)).length
    const notes = [...failed, ...(open === 0 ? [] : [`<li>${open === 1 ? "1 value" : `${open} values`} of this innings could not be read for certain.</li>`])]
    return `<section>${head}${toInnings(innings)}${notes.length === 0 ? "" : `<ul class="notes">${notes.join("")}</ul>`}</section>`
  })
  return pages.length === 0 ? `<section>${head}</section>` : pages.join("")
}

function toInnings(innings: MatchInnings): string {
  const { team, total, extras, batting, bowling, didNotBat, fallOfWickets } = innings
  const kinds = ([["b", extras.byes], ["lb", extras.legByes], ["w", extras.wides], ["nb", extras.noBalls], ["pen", extras.penaltyRuns]] as const).filter(([, runs]) => (runs ?? 0) > 0).map(([kind, runs]) => `${kind} ${runs}`).join(", ")
  const wickets = total.wickets === null ? "" : total.allOut === true ? "all out" : `for ${total.wickets}${total.declared === true ? " dec" : ""}`
  const overs = total.overs === null ? "" : `${formatOvers(total.overs)} overs`
  const outcome = [wickets, overs].filter((part) => part !== "").join(", ")
  const foot: [string, string][] = [["Extras", `${kinds === "" ? "" : `<span class="soft">${kinds}</span>`}`], ["Total", `<span class="soft">${outcome}</span>`]].map(([label = "", more = ""], at) => [`${label} ${more}`, show(at === 0 ? extras.total : total.runs)])
  const falls = fallOfWickets.map((fall) => `<span><b>${fall.wicket}–${show(fall.runs)}</b> ${show(fall.batter)}${fall.over === null ? "" : ` <span class="soft">${show(fall.over)}</span>`}</span>`).join(" ")
  return [
    `<h2><span>${team === null ? "Innings" : show(team)}</span><span>${show(total.runs)} <small>${outcome}</small></span></h2>`,
    toTable(battingColumns, batting, foot),
    didNotBat.length === 0 ? "" : `<p><b>Did not bat</b> ${didNotBat.map(show).join(", ")}</p>`,
    falls === "" ? "" : `<p class="falls"><b>Fall of wickets</b> ${falls}</p>`,
    bowling.length === 0 ? "" : toTable(bowlingColumns, bowling, []),
  ].join("")
}

/** A whole page to keep or print: it loads nothing and runs nothing. */
export function toHtml(match: Match): string {
  const title = match.card.teams.map(show).join(" v ")
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${cardStyles}</style></head>
<body>${toHtmlBody(match)}</body>
</html>
`
}
