import type { Alternative } from "../base/reading.ts"
import { findTokenWorth } from "../cricket/token-worth.ts"
import type { OverDrawing } from "../scorecard/scorecard.ts"
import { scribble, type CellReading, type Mark } from "../words/cell-reading.ts"

/** Sequences kept of each worth (legal balls, runs to the bowler, wickets), and in all. */
const keptOfWorth = 3
const keptInAll = 200
/** More marks than any over has: the likeliest, specks go first. */
const mostMarks = 16
const mostLegal = 9
const mostCharged = 40

const legalOfOver = 6
/** How much of a wide's figure the class "wide with something in it" leaves open: two, three or five runs in all. */
const openWides: readonly [string, number][] = [["+2", 0.45], ["+3", 0.2], ["+5", 0.35]]
/** A lone mark is a neighbour's that reaches over less often than an over cut short by the end of the innings. */
const lone = 0.3
const perhapsThere = 0.2
/** Marks of the nets that stand for a token: a nought or a dash for a dot, a stroke for a one. */
const standsFor: Record<string, string> = { "0": ".", "-": ".", "/": "1" }

/** `mass`: how probable all sequences of this worth are together. */
type Worth = { legal: number; charged: number; wickets: number; mass: number; paths: { tokens: string[]; chance: number }[] }

/**
 * What an over's box may say, best first: of each worth (what arithmetic can tell apart) the likeliest sequences of tokens, so that the sums
 * find the right one among them even where it is far down. An empty sequence: the box is crossed through and holds no over.
 */
export function spellOver(reading: CellReading): Alternative<string[]>[] {
  const { crossed, maiden, wicketMaiden, single } = shareWhole(reading)
  const drawn: Alternative<string[]>[] = [
    { value: [], confidence: crossed }, { value: sixDots, confidence: maiden },
    ...sixDots.map((_, at) => ({ value: sixDots.map((dot, i) => (i === at ? "W" : dot)), confidence: wicketMaiden / legalOfOver })),
  ]
  const spelled = spellMarks(keepLikeliest(reading.marks)).map(({ value, confidence }) => ({ value, confidence: single * confidence }))
  const merged = new Map<string, Alternative<string[]>>()
  for (const { value, confidence } of [...drawn, ...spelled]) {
    const key = value.join(" ")
    if (confidence > 1e-6) merged.set(key, { value, confidence: confidence + (merged.get(key)?.confidence ?? 0) })
  }
  return [...merged.values()].sort((a, b) => b.confidence - a.confidence).slice(0, keptInAll)
}

const sixDots = Array.from({ length: legalOfOver }, () => ".")
const leastSingle = 0.02

/** How likely the box is crossed out, drawn as one letter, or written mark by mark. */
function shareWhole({ marks, whole }: CellReading): { crossed: number; maiden: number; wicketMaiden: number; single: number } {
  const [cross = 0, maiden = 0, wicketMaiden = 0] = ["X", "M", "JW"].map((mark) => whole.find(({ value }) => value === mark)?.confidence ?? 0)
  const crossed = Math.max(cross, marks.filter(({ presence }) => presence > perhapsThere).length === 1 ? lone : 0)
  return { crossed, maiden, wicketMaiden, single: Math.max(leastSingle, 1 - crossed - maiden - wicketMaiden) }
}

const leastDrawing = 0.001

/** The same box as drawings that are left open: mark by mark, or the letter for a maiden or a wicket maiden. */
export function listDrawings(reading: CellReading): OverDrawing[] {
  const { maiden, wicketMaiden, single } = shareWhole(reading)
  const toDot = { value: ".", confidence: 1 }
  const letters: OverDrawing[] = [
    { chance: maiden, marks: sixDots.map(() => [toDot]) },
    { chance: wicketMaiden, marks: sixDots.map(() => [{ value: ".", confidence: 1 - 1 / legalOfOver }, { value: "W", confidence: 1 / legalOfOver }]) },
  ]
  const written = { chance: single, marks: keepLikeliest(reading.marks).map((mark) => listOptions(mark).map(({ token, chance }) => ({ value: token ?? "", confidence: chance }))) }
  return [written, ...letters].filter(({ chance, marks: list }) => chance >= leastDrawing && list.length > 0)
}

/**
 * All ways through the lattice, merged by worth: of every worth the likeliest `keptOfWorth` sequences, which share the probability of all that
 * are worth the same. What arithmetic cannot tell apart is not lost for it.
 */
function spellMarks(marks: readonly Mark[]): Alternative<string[]>[] {
  let worths = new Map<number, Worth>([[0, { legal: 0, charged: 0, wickets: 0, mass: 1, paths: [{ tokens: [], chance: 1 }] }]])
  for (const mark of marks) {
    const options = listOptions(mark)
    const next = new Map<number, Worth>()
    for (const worth of worths.values())
      for (const { token, chance } of options) addWays(next, worth, token, chance)
    worths = next
  }
  return [...worths.values()].flatMap(({ mass, paths }) => {
    const kept = paths.reduce((sum, { chance }) => sum + chance, 0)
    return paths.filter(({ tokens }) => tokens.length > 0).map(({ tokens, chance }) => ({ value: tokens, confidence: (mass * chance) / kept }))
  })
}

/** The sequences of a worth, each with one more mark (or none, token null), go to the worth that they then have. */
function addWays(next: Map<number, Worth>, from: Worth, token: string | null, chance: number): void {
  const worth = token === null ? none : findTokenWorth(token)
  if (worth === undefined) return
  const legal = from.legal + (worth.legal ? 1 : 0)
  const charged = from.charged + worth.charged
  const wickets = Math.min(7, from.wickets + (worth.bowlersWicket ? 1 : 0))
  if (legal > mostLegal || charged > mostCharged) return
  const key = (legal * 64 + charged) * 8 + wickets
  const to = next.get(key) ?? { legal, charged, wickets, mass: 0, paths: [] }
  to.mass += from.mass * chance
  to.paths.push(...from.paths.map((path) => ({ tokens: token === null ? path.tokens : [...path.tokens, token], chance: path.chance * chance })))
  to.paths.sort((a, b) => b.chance - a.chance).splice(keptOfWorth)
  next.set(key, to)
}

const none = { legal: false, charged: 0, bowlersWicket: false }

/** In reading order. */
function keepLikeliest(marks: readonly Mark[]): Mark[] {
  const kept = new Set([...marks].sort((a, b) => b.presence - a.presence).slice(0, mostMarks))
  return marks.filter((mark) => kept.has(mark))
}

function listOptions({ presence, tokens }: Mark): { token: string | null; chance: number }[] {
  // What the net leaves to readings that it does not list belongs to those that it does.
  const there = presence / Math.max(1e-9, tokens.reduce((sum, { confidence }) => sum + confidence, 0))
  // A mark scribbled over counts for nothing.
  const struck = tokens.find(({ value }) => value === scribble)?.confidence ?? 0
  const read = tokens.flatMap(({ value, confidence }) => {
    if (value === "+d") return openWides.map(([token, share]) => ({ token, chance: there * confidence * share }))
    const token = standsFor[value] ?? value
    return findTokenWorth(token) === undefined ? [] : [{ token, chance: there * confidence }]
  })
  return [{ token: null, chance: Math.max(1 - presence, 1e-4) + there * struck }, ...read]
}
