import type { MatchTruth } from "./match-truth.ts"

const codes: Record<string, string> = {
  "bowled": "b", "caught": "ct", "caught and bowled": "ct", "lbw": "lbw", "stumped": "st", "run out": "ro", "hit wicket": "hw", "retired hurt": "rth", "retired out": "rto",
  "retired not out": "rtno", "obstructing the field": "obs", "not out": "",
}

/** `Ashok Kumar Rao` → `Ashok Kumar R`: how a dismissal names people. */
const cut = (name: string | null | undefined): string => (name ?? "").replace(/ (\S)\S*$/, " $1")

/** A match as CricClubs exports it, oddities and all: titles after commas, an empty how-out, names cut in dismissals and falls. */
export function writeCricClubs({ match, innings }: MatchTruth): string {
  const [year = "", month = "", day = ""] = (match.date ?? "").split("-")
  const lines = [`${match.competition}:  League${match.result} (${day}/${month}/${year})`, `                     ${match.teams.join(" Vs ")}`, "", "", ""]
  for (const card of innings) {
    const fielding = match.teams.find((team) => team !== card.team) ?? ""
    lines.push(`,,,${card.team} Batting`, "", "\tBatsMan, How Out, Fielder, Bowler, Runs, Balls, Fours,Sixers")
    for (const row of card.batting) {
      const { kind = "not out", bowler, fielders = [] } = row.dismissal ?? {}
      const fielder = kind === "caught and bowled" ? cut(bowler) : cut(fielders[0]?.replace(/^sub \((.*)\)$/, "$1"))
      lines.push([row.name, codes[kind] ?? "", fielder, cut(bowler), row.runs ?? 0, row.balls ?? 0, row.fours ?? 0, row.sixes ?? 0].join(","))
    }
    for (const name of card.did_not_bat) lines.push(`${name},,,,0,0,0,0`)
    const { byes, leg_byes: legByes, wides, no_balls: noBalls, penalty } = card.extras
    const overs = (card.total.overs ?? "0").includes(".") ? card.total.overs : `${card.total.overs}.0`
    lines.push("", "\t", `\t\tByes: ${byes} , Leg Byes: ${legByes}, Wickets : ${card.total.wickets}  Wides : ${wides}, No Balls: ${noBalls} Penalty : ${penalty},${card.total.runs},${overs}`)
    lines.push("", `,,,${fielding} Bowling `, "\tBowler,Overs,Madiens,Runs,Wickets,Wides,No Balls,Hattricks,Dot Balls")
    for (const row of card.bowling) lines.push([row.name, row.overs?.includes(".") ? row.overs : `${row.overs}.0`, row.maidens, row.runs, row.wickets, row.wides, row.no_balls, 0, 0].join(","))
    lines.push("", `Total, ${overs} ,0,0,0,0,0,0,0`, "", `${card.team} Fall of Wickets`)
    for (const fall of card.fall_of_wickets) lines.push(`${(fall.batter ?? "").slice(0, 8)}, ${fall.wicket}-${fall.runs} ,  Over ${fall.over}`)
    lines.push("", "")
  }
  return lines.join("\n")
}
