import { isNearlyEqual } from "../../base/is-nearly-equal.ts"

/** What a printed heading says of its column. `total`: a batter's runs beside his strokes; `other`: known, and not read. */
export type Heading = "batter" | "surname" | "firstName" | "bowler" | "dismissal" | "strokes" | "runs" | "total" | "balls" | "fours" | "sixes" | "overs" | "maidens" | "wickets" | "wides" | "noBalls" | "number" | "other"

/** As ruled forms print them, in capital letters without spaces and points. */
const wordings: Readonly<Record<Heading, readonly string[]>> = {
  batter: ["BATSMAN", "BATSMEN", "BATTER", "BATTERS", "BATSWOMAN", "BATSMANNAME", "BATSMANSNAME", "BATTERNAME", "BATSMENNAMES", "BATTINGORDER"],
  surname: ["SUMAME", "LASTNAME", "PLAYER", "PLAYERNAME", "NAME"],
  firstName: ["1STNAME", "FIRSTNAME", "FORENAME", "STNAME"],
  bowler: ["BOWLER", "BOWLERS", "BOWLERNAME"],
  dismissal: ["HOWOUT", "DISMISSAL", "MODEOFDISMISSAL", "METHODOFDISMISSAL"],
  strokes: ["RUNSSCORED", "RUNSASSCORED", "STROKES", "SCORING", "SCORINGSTROKES"],
  total: ["TOTAL", "TOTALS", "TOTALRUNS"],
  runs: ["RUNS", "R"],
  balls: ["BALLS", "BALLSFACED"],
  fours: ["4S", "FOURS"],
  sixes: ["6S", "SIXES"],
  overs: ["OVERS", "OVRS", "OVER", "OVS", "OWS", "OURS", "O"],
  maidens: ["MAIDENS", "MDNS", "MDS", "M"],
  wickets: ["WICKETS", "WKTS", "WKT", "W"],
  wides: ["WIDES", "WDS", "WD"],
  noBalls: ["NOBALLS", "NBS", "NB"],
  number: ["NO", "NR"],
  other: ["AGE", "TIME", "IN", "OUT", "MINS", "MINUTES", "FIELDER", "ECON", "AVE"],
}

/** Two letters that look like one where a picture is small: "Surname" is read as "Sumame". */
const joinLetters = (text: string): string => text.replaceAll("RN", "M")

/** Words from this length on may have one letter wrong, added or lost: engines do that at a ruling. */
const longEnough = 4
/** Headings that no other contains: known by their beginning or end too, where the sheet is cut off or a line runs through. */
const telling: readonly Heading[] = ["batter", "bowler", "dismissal", "strokes"]
const mostLost = 2

/** The heading that a cell's text is; undefined where it is none that is known. */
export function findHeading(text: string): Heading | undefined {
  const plain = joinLetters(text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  const headings = Object.keys(wordings) as Heading[]
  return headings.find((heading) => wordings[heading].includes(plain))
    ?? headings.find((heading) => plain.length >= longEnough && telling.includes(heading) && wordings[heading].some((word) => word.length > plain.length && word.length <= plain.length + mostLost && (word.endsWith(plain) || word.startsWith(plain))))
    ?? headings.find((heading) => plain.length >= longEnough && wordings[heading].some((word) => word.length >= longEnough && isNearlyEqual(plain, word)))
}
