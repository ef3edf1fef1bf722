import type { Chance } from "./chance.ts"
import { type FontName, isMonospace } from "./sheet-fonts.ts"

export type Theme = { paper: string; ink: string; quiet: string; line: string; band: string }

const themes = {
  plain: { paper: "#ffffff", ink: "#000000", quiet: "#333333", line: "#000000", band: "#ffffff" },
  soft: { paper: "#ffffff", ink: "#1f2430", quiet: "#5b6270", line: "#c9ced8", band: "#f1f3f7" },
  cream: { paper: "#fbf6e6", ink: "#2a2118", quiet: "#5a4e40", line: "#8c7a60", band: "#f1e7cd" },
  green: { paper: "#f7fbf7", ink: "#10241a", quiet: "#3f5a4b", line: "#9dbfaa", band: "#e2efe6" },
} satisfies Record<string, Theme>

export const darkTheme: Theme = { paper: "#12161c", ink: "#eef1f5", quiet: "#a9b3c0", line: "#39424e", band: "#1d242d" }
export const terminalTheme: Theme = { paper: "#0b0f0b", ink: "#c8f7c5", quiet: "#8fbf8c", line: "#2c402c", band: "#0b0f0b" }

/** How one sheet writes what every sheet writes: the variants of scorecards in print and on screens. */
export type SheetStyle = {
  font: FontName
  /** Size of the body text in points. */
  size: number
  theme: Theme
  names: "full" | "initial" | "dotless initial" | "surname first" | "capitals"
  caught: "c" | "ct" | "c."
  caughtAndBowled: "c & b" | "c and b" | "c&b"
  runOut: "run out (A/B)" | "run out A"
  /** Whether the keeper and the captain carry marks: `†` and `*` behind the name, `(wk)` and `(c)`, or none. */
  marks: "signs" | "words" | "none"
  batterWord: "Batter" | "Batsman" | "Batting"
  extrasWord: "Extras" | "Sundries"
  extras: "(b 1, lb 3)" | "b-1 lb-3" | "(B 1 LB 3 W 0 NB 0)"
  total: "164/7 (20 ov)" | "164-7 (20 overs)" | "164 for 7 (20 overs)" | "(7 wickets; 20 overs) 164"
  falls: "1-23 (Name, 3.4 ov)" | "1-23" | "23-1 (Name)" | "1/23"
  zero: "0" | "-"
  /** Order of the batting figures; a figure that is left out is not printed. */
  battingFigures: ("runs" | "balls" | "fours" | "sixes" | "rate" | "minutes")[]
  bowlingFigures: ("overs" | "maidens" | "runs" | "wickets" | "economy" | "wides" | "no_balls")[]
}

/** Draws a style from chance; `fonts` are the faces to choose among. */
export function drawStyle(chance: Chance, fonts: readonly FontName[]): SheetStyle {
  const font = chance.pick(fonts)
  return {
    font,
    size: isMonospace(font) ? chance.between(8.5, 10) : chance.between(9, 12),
    theme: chance.pick(Object.values(themes)),
    names: chance.pick(["full", "full", "initial", "dotless initial", "surname first", "capitals"] as const),
    caught: chance.pick(["c", "c", "ct", "c."] as const),
    caughtAndBowled: chance.pick(["c & b", "c and b", "c&b"] as const),
    runOut: chance.pick(["run out (A/B)", "run out A"] as const),
    marks: chance.pick(["signs", "words", "none"] as const),
    batterWord: chance.pick(["Batter", "Batsman", "Batting"] as const),
    extrasWord: chance.pick(["Extras", "Extras", "Sundries"] as const),
    extras: chance.pick(["(b 1, lb 3)", "b-1 lb-3", "(B 1 LB 3 W 0 NB 0)"] as const),
    total: chance.pick(["164/7 (20 ov)", "164-7 (20 overs)", "164 for 7 (20 overs)", "(7 wickets; 20 overs) 164"] as const),
    falls: chance.pick(["1-23 (Name, 3.4 ov)", "1-23", "23-1 (Name)", "1/23"] as const),
    zero: chance.pick(["0", "0", "0", "-"] as const),
    battingFigures: [...chance.pick([
      ["runs", "balls", "fours", "sixes", "rate"], ["runs", "balls", "fours", "sixes"], ["runs", "minutes", "balls", "fours", "sixes", "rate"], ["balls", "fours", "sixes", "runs"], ["runs"],
    ] as const)],
    bowlingFigures: [...chance.pick([
      ["overs", "maidens", "runs", "wickets", "economy"], ["overs", "maidens", "runs", "wickets"], ["overs", "maidens", "runs", "wickets", "wides", "no_balls", "economy"],
      ["overs", "maidens", "runs", "wickets", "no_balls", "wides"], ["overs", "runs", "wickets", "economy"],
    ] as const)],
  }
}
