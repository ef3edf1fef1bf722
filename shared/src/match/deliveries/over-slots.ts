import type { Alternative } from "../../base/reading.ts"
import { findTokenWorth, type TokenWorth } from "../../cricket/token-worth.ts"
import type { OverDrawing } from "../../scorecard/scorecard.ts"
import { lineUp } from "./line-up.ts"
import { weighLegal } from "./over-length.ts"
import type { WorthOfBox } from "./spell.ts"

/** A mark that may stand in a place of the box; null: none does. `weight`: logarithm of how likely. */
export type MarkOption = { token: string; worth: TokenWorth | null; weight: number }

/** One way to see an over's box, ready to be played. `ahead[place]`: how good the rest can be at best, by what the box is worth so far (`toTally`); 0 for the best of all. `mayBeShort`: fewer balls than an over has are weighed there as a part of one. */
export type OverSlots = { places: readonly (readonly MarkOption[])[]; ahead: readonly Float64Array[]; mayBeShort: boolean }

/** What a box is worth so far, as one number. */
export type Tally = { charged: number; wickets: number; legal: number }
const [mostCharged, mostWickets, mostLegal] = [40, 4, 9]
const tallies = (mostCharged + 1) * (mostWickets + 1) * (mostLegal + 1)
export const toTally = ({ charged, wickets, legal }: Tally): number => (Math.min(mostCharged, charged) * (mostWickets + 1) + Math.min(mostWickets, wickets)) * (mostLegal + 1) + Math.min(mostLegal, legal)

/** A letter beside a figure: who is out on a ball that brought runs. R: run out; W: stumped off a wide. */
export type Letter = "R" | "W"

/** Marks that no reading has in a place, by how common they are; that a mark is none, that one is missed. */
const unseen: Record<string, number> = { ".": 0.004, "1": 0.003, "2": 0.001, "3": 0.0003, "4": 0.001, "6": 0.0005, "W": 0.0007, "+": 0.0007, "(.)": 0.0002 }
/** The same where the card has such a dismissal: no net knows figure and letter as one mark. */
const withLetter: Record<Letter, Record<string, number>> = { R: { "R": 0.0007, "1R": 0.0007, "2R": 0.0005 }, W: { "+W": 0.0007 } }
const noMark = 0.002
const leastOption = 0.0004

/** Marks are lost anywhere this often; where fewer legal balls can be seen than an over has, so much more often. */
const lostMarks: Record<string, number> = { ".": 0.003, "1": 0.001 }
const fewLegal = 5.8
const seenToLack = 5
const nothing: MarkOption = { token: "", worth: null, weight: 0 }

/**
 * The drawings of a box, mark by mark, with the best that can still come of every beginning (Viterbi's recursion from behind). `worthOf`: how likely
 * the bowler's other records make what the whole box is worth; `letters`: those that the card has room for. Cost: places · options · tallies (2050).
 */
export function toOverSlots(drawings: readonly OverDrawing[], worthOf: WorthOfBox, mayBeShort: boolean, letters: readonly Letter[]): OverSlots[] {
  const ends = new Float64Array(tallies)
  const byLegal = Array.from({ length: mostLegal + 1 }, (_, legal) => Math.log(weighLegal(legal, mayBeShort)))
  for (let charged = 0; charged <= mostCharged; charged++)
    for (let wickets = 0; wickets <= mostWickets; wickets++)
      for (let legal = 0; legal <= mostLegal; legal++) ends[toTally({ charged, wickets, legal })] = worthOf(charged, wickets) + byLegal[legal]!
  const seen = [...drawings, ...drawings.flatMap((drawing) => letters.flatMap((letter) => joinLetter(drawing, letter)))].map(({ chance, marks }): OverSlots => {
    const places = addLost(marks.map((mark) => listOptions(mark, letters)))
    const ahead: Float64Array[] = [ends.map((weight) => weight + Math.log(chance))]
    for (const options of places.toReversed()) ahead.unshift(stepBack(options, ahead[0]!))
    return { places, ahead, mayBeShort }
  })
  const best = seen.reduce((most, { ahead }) => Math.max(most, ahead[0]![0]!), -Infinity)
  return seen.filter(({ ahead }) => ahead[0]![0]! > best - hopeless).map((slots) => ({ ...slots, ahead: slots.ahead.map((weights) => weights.map((weight) => weight - best)) }))
}

/** A letter that may be there at all, beside the mark before it; so often it belongs to that. */
const perhapsLetter = 0.1
const joined = 0.3
/** Drawings that can never come up to the best are not played; a logarithm. */
const hopeless = 8
const mostJoined = 3

/** The same box with a letter that stands beside a figure, a wide or a no-ball taken together with it. */
function joinLetter({ chance, marks }: OverDrawing, letter: Letter): OverDrawing[] {
  return marks.flatMap((mark, at): OverDrawing[] => {
    const there = marks[at + 1]?.find(({ value }) => value === letter)?.confidence ?? 0
    const both = mark.flatMap(({ value, confidence }) => (/^(?:[1-3+]|\([.1-3]\))$/.test(value) && (letter === "R" || value === "+") ? [{ value: `${value}${letter}`, confidence: confidence * there }] : []))
    return there < perhapsLetter || both.length === 0 ? [] : [{ chance: chance * joined, marks: [...marks.slice(0, at), both, ...marks.slice(at + 2)] }]
  }).slice(0, mostJoined)
}

function listOptions(mark: readonly Alternative<string>[], letters: readonly Letter[]): MarkOption[] {
  const chances = new Map<string, number>([...Object.entries(unseen), ...letters.flatMap((letter) => Object.entries(withLetter[letter])), ["", noMark]])
  for (const { value, confidence } of mark) chances.set(value, (chances.get(value) ?? 0) + confidence)
  return [...chances].flatMap(([token, chance]): MarkOption[] => {
    const worth = token === "" ? null : findTokenWorth(token)
    return chance < leastOption || worth === undefined ? [] : [{ token, worth, weight: Math.log(chance) }]
  }).sort((a, b) => b.weight - a.weight)
}

function addLost(places: MarkOption[][]): MarkOption[][] {
  const legal = places.reduce((sum, options) => sum + options.reduce((all, { worth, weight }) => all + (worth?.legal ? Math.exp(weight) : 0), 0), 0)
  const lost = Object.entries(lostMarks).map(([token, chance]): MarkOption => ({ token, worth: findTokenWorth(token)!, weight: Math.log(chance * (legal < fewLegal ? seenToLack : 1)) }))
  return [...places.flatMap((options) => [[nothing, ...lost], options]), [nothing, ...lost]]
}

/** The drawing that a box's readings leave: where only whole sequences are known. */
export function toDrawing(readings: readonly Alternative<readonly string[]>[]): OverDrawing[] {
  const legible = readings.filter(({ value }) => value.length > 0 && value.every((token) => findTokenWorth(token) !== undefined))
  const marks = lineUp(legible).map((slot) => [...slot].map(([value, confidence]) => ({ value, confidence })))
  return marks.length === 0 ? [] : [{ chance: 1, marks }]
}

function stepBack(options: readonly MarkOption[], after: Float64Array): Float64Array {
  const before = new Float64Array(tallies).fill(-Infinity)
  for (const { worth, weight } of options)
    for (let charged = 0; charged <= mostCharged; charged++)
      for (let wickets = 0; wickets <= mostWickets; wickets++)
        for (let legal = 0; legal <= mostLegal; legal++) {
          const from = toTally({ charged, wickets, legal })
          const to = worth === null ? from : toTally({ charged: charged + worth.charged, wickets: wickets + (worth.bowlersWicket ? 1 : 0), legal: legal + (worth.legal ? 1 : 0) })
          const rest = weight + after[to]!
          if (rest > before[from]!) before[from] = rest
        }
  return before
}
