import type { Alternative } from "../base/reading.ts"
import { findTokenWorth } from "../cricket/token-worth.ts"
import type { CellReading, Mark } from "../words/cell-reading.ts"

/** Readings of one mark that are tried; with "no mark" the truth is among them nearly always (reading-handwriting.md: 98 % in three). */
const triedTokens = 5
/** Sequences kept of each worth (legal balls, runs to the bowler, wickets), and in all. */
const keptOfWorth = 2
const keptInAll = 48
/** More marks than any over has. */
const mostMarks = 16
const mostLegal = 9
const mostCharged = 40

const legalOfOver = 6
/** How much of a wide's figure the class "wide with something in it" leaves open: two, three or five runs in all. */
const openWides: readonly [string, number][] = [["+2", 0.45], ["+3", 0.2], ["+5", 0.35]]
/** Marks of the nets that stand for a token: a nought or a dash for a dot, a stroke for a one. */
const standsFor: Record<string, string> = { "0": ".", "-": ".", "/": "1" }

type Path = { tokens: string[]; chance: number; legal: number; charged: number; wickets: number }

/**
 * What an over's box may say, best first: of each worth (what arithmetic can tell apart) the likeliest sequences of tokens, so that the sums
 * find the right one among them even where it is far down. An empty sequence: the box is crossed through and holds no over.
 */
export function spellOver({ marks, whole }: CellReading): Alternative<string[]>[] {
  const chanceOf = (mark: string) => whole.find(({ value }) => value === mark)?.confidence ?? 0
  const maiden = Array.from({ length: legalOfOver }, () => ".")
  const drawn: Alternative<string[]>[] = [
    { value: [], confidence: chanceOf("X") }, { value: maiden, confidence: chanceOf("M") },
    ...maiden.map((_, at) => ({ value: maiden.map((dot, i) => (i === at ? "W" : dot)), confidence: chanceOf("JW") / legalOfOver })),
  ]
  const single = Math.max(0.02, 1 - drawn.reduce((sum, { confidence }) => sum + confidence, 0))
  const spelled = spellMarks(marks.slice(0, mostMarks)).map(({ tokens, chance }) => ({ value: tokens, confidence: single * chance }))
  const merged = new Map<string, Alternative<string[]>>()
  for (const { value, confidence } of [...drawn, ...spelled]) {
    const key = value.join(" ")
    if (confidence > 1e-6) merged.set(key, { value, confidence: confidence + (merged.get(key)?.confidence ?? 0) })
  }
  return [...merged.values()].sort((a, b) => b.confidence - a.confidence).slice(0, keptInAll)
}

/** All ways through the lattice, merged by worth: at each mark at most `keptOfWorth` of every worth go on. */
function spellMarks(marks: readonly Mark[]): Path[] {
  let paths: Path[] = [{ tokens: [], chance: 1, legal: 0, charged: 0, wickets: 0 }]
  for (const mark of marks) {
    const options = listOptions(mark)
    const next = new Map<number, Path[]>()
    for (const path of paths)
      for (const { token, chance } of options) {
        const went = extend(path, token, chance)
        if (went === undefined) continue
        const key = (went.legal * 64 + went.charged) * 8 + went.wickets
        const same = next.get(key) ?? []
        same.push(went)
        next.set(key, same.sort((a, b) => b.chance - a.chance).slice(0, keptOfWorth))
      }
    paths = [...next.values()].flat()
  }
  return paths.filter(({ tokens }) => tokens.length > 0)
}

function listOptions({ presence, tokens }: Mark): { token: string | null; chance: number }[] {
  const read = tokens.slice(0, triedTokens).flatMap(({ value, confidence }) => {
    if (value === "+d") return openWides.map(([token, share]) => ({ token, chance: presence * confidence * share }))
    const token = standsFor[value] ?? value
    return findTokenWorth(token) === undefined ? [] : [{ token, chance: presence * confidence }]
  })
  return [{ token: null, chance: Math.max(1 - presence, 1e-4) }, ...read]
}

function extend(path: Path, token: string | null, chance: number): Path | undefined {
  if (token === null) return { ...path, chance: path.chance * chance }
  const worth = findTokenWorth(token)
  if (worth === undefined) return undefined
  const legal = path.legal + (worth.legal ? 1 : 0)
  const charged = path.charged + worth.charged
  if (legal > mostLegal || charged > mostCharged) return undefined
  return { tokens: [...path.tokens, token], chance: path.chance * chance, legal, charged, wickets: Math.min(7, path.wickets + (worth.bowlersWicket ? 1 : 0)) }
}
