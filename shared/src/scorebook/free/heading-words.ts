import { isNearlyEqual } from "../../base/is-nearly-equal.ts"

/** What a printed heading says of its column. `total`: a batter's runs beside his strokes; `other`: known, and not read. */
export type Heading = "batter" | "surname" | "firstName" | "bowler" | "dismissal" | "strokes" | "runs" | "total" | "balls" | "fours" | "sixes" | "overs" | "maidens" | "wickets" | "wides" | "noBalls" | "number" | "other"

/** As ruled forms print them, in capital letters without spaces and points. */
const wordings: Readonly<Record<Heading, readonly string[]>> = {
  batter: ["BATSMAN", "BATSMEN", "BATTER", "BATTERS", "BATSWOMAN", "BATSMANNAME", "BATSMANSNAME", "BATTERNAME", "BATSMENNAMES", "BATTINGORDER"],
  surname: ["SURNAME", "LASTNAME", "PLAYER", "PLAYERNAME", "NAME"],
  firstName: ["1STNAME", "FIRSTNAME", "FORENAME", "STNAME"],
  bowler: ["BOWLER", "BOWLERS", "BOWLERNAME"],
  dismissal: ["HOWOUT", "DISMISSAL", "MODEOFDISMISSAL", "METHODOFDISMISSAL"],
  strokes: ["RUNSSCORED", "RUNSASSCORED", "STROKES", "SCORING", "SCORINGSTROKES"],
  total: ["TOTAL", "TOTALS", "TOTALRUNS"],
  runs: ["RUNS", "R"],
  balls: ["BALLS", "BALLSFACED", "B"],
  fours: ["4S", "FOURS"],
  sixes: ["6S", "SIXES"],
  overs: ["OVERS", "OVRS", "OVER", "OVS", "OWS", "OURS", "O"],
  maidens: ["MAIDENS", "MDNS", "MDS", "M"],
  wickets: ["WICKETS", "WKTS", "WKT", "W"],
  wides: ["WIDES", "WDS", "WD"],
  noBalls: ["NOBALLS", "NBS", "NB"],
  number: ["NO", "NR"],
  other: ["AGE", "TIME", "IN", "OUT", "MINS", "MINUTES", "FIELDER", "ECON", "AVE", "AVG", "AVGE"],
}

/** The wordings as a form may print them, in capitals or small letters after a capital, without spaces. */
export const headingTexts: readonly string[] = [...new Set(Object.values(wordings).flat().flatMap((word) => [word, `${word[0]!}${word.slice(1).toLowerCase()}`]))]

/** Two letters that look like one where a picture is small: "Surname" is read as "Sumame". */
const joinLetters = (text: string): string => text.replaceAll("RN", "M")

/** Words from this length on may have one letter wrong, added or lost: engines do that at a ruling. */
const longEnough = 4
/** Headings that no other contains: known by their beginning or end too, where the sheet is cut off or a line runs through. */
const telling: readonly Heading[] = ["batter", "bowler", "dismissal", "strokes"]
const mostLost = 2

const joined = (Object.entries(wordings) as [Heading, readonly string[]][]).map(([heading, words]) => ({ heading, words: words.map(joinLetters) }))

/** The heading that a cell's text is; undefined where it is none that is known. */
export function findHeading(text: string): Heading | undefined {
  const plain = joinLetters(text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  const find = (isMeant: (word: string, heading: Heading) => boolean) => joined.find(({ heading, words }) => words.some((word) => isMeant(word, heading)))?.heading
  const exact = find((word) => word === plain)
  if (exact !== undefined || plain.length < longEnough) return exact
  return find((word, heading) => telling.includes(heading) && word.length > plain.length && word.length <= plain.length + mostLost && (word.endsWith(plain) || word.startsWith(plain)))
    ?? find((word) => word.length >= longEnough && isNearlyEqual(plain, word))
}
