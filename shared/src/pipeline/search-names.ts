import type { NameChances, NamePart } from "../cricket/name-chances.ts"
import type { CellModel } from "../words/cell-scores.ts"
import { searchPrefixes } from "../words/prefix-beam.ts"
import { letterBonus } from "../words/score-lexicon.ts"
import type { CellLooks } from "./name-rows.ts"

/** What a letter is to be expected by the letters before it counts so much beside what the net sees: of cells of fonts that no net was trained on and of real ones 0.7 to 1 did best. */
export const nameWeight = 0.8
const beam = 12
/** Letters less probable than this at a position are not tried there (log): with -9 nothing more was found in five times the time. */
const leastLog = -6
/** Texts of a look that are weighed whole. */
const mostTexts = 12

/** The names that a cell may hold, capitals, by what the looks at it see and by which letters follow which in names; none twice, the likeliest of each look first. `weight`: how much the letters count. */
export function searchNames(model: CellModel, looks: CellLooks, chances: NameChances, part: NamePart, weight = nameWeight): string[] {
  const worth = (text: string): number => letterBonus * text.length + weight * chances.begin(part, text.trimStart())
  const found = looks.flatMap((look) => searchPrefixes(model, look, model.classes.map(() => true), beam, { worth, leastLog }).slice(0, mostTexts).map(({ text }) => text.replace(/[^A-Z .&'()-]/g, "").trim()))
  return [...new Set(found)].filter((text) => /[A-Z]/.test(text))
}
