import { addLogs } from "../base/log-sum.ts"
import { toLogProbabilities } from "./log-probabilities.ts"
import type { CellModel, CellScores } from "./cell-scores.ts"

/** A text and its probability: of the paths that end in a blank, and of those that do not. */
type Prefix = { text: string; last: number; blank: number; letter: number }

/** Classes less probable than this at a position are not tried there (log). */
const leastLog = -9

/**
 * The texts that a line may spell, with log-probabilities: CTC prefix beam search over the `allowed` classes, best first. `bonus`: what each
 * character adds to them (log).
 */
export function searchPrefixes(model: CellModel, line: CellScores, allowed: readonly boolean[], beam: number, bonus = 0): { text: string; log: number }[] {
  const logs = toLogProbabilities(line, allowed)
  const blankClass = line.width - 1
  let prefixes = new Map<string, Prefix>([["", { text: "", last: -1, blank: 0, letter: -Infinity }]])
  for (let column = 0; column < line.columns; column++) {
    const at = column * line.width
    const blank = logs[at + blankClass]!
    const next = new Map<string, Prefix>()
    const grow = (key: string, text: string, last: number): Prefix => {
      const known = next.get(key)
      if (known) return known
      const made = { text, last, blank: -Infinity, letter: -Infinity }
      next.set(key, made)
      return made
    }
    for (const [key, prefix] of prefixes) {
      const whole = addLogs(prefix.blank, prefix.letter)
      const same = grow(key, prefix.text, prefix.last)
      same.blank = addLogs(same.blank, whole + blank)
      if (prefix.last >= 0) same.letter = addLogs(same.letter, prefix.letter + logs[at + prefix.last]!)
      for (let c = 0; c < blankClass; c++) {
        const log = logs[at + c]!
        if (log <= leastLog) continue
        const longer = grow(`${key} ${c}`, prefix.text + model.classes[c]!, c)
        longer.letter = addLogs(longer.letter, (c === prefix.last ? prefix.blank : whole) + log)
      }
    }
    prefixes = next.size <= beam ? next : new Map([...next].sort(([, a], [, b]) => rank(b, bonus) - rank(a, bonus)).slice(0, beam))
  }
  return [...prefixes.values()].map((prefix) => ({ text: prefix.text, log: rank(prefix, bonus) })).sort((a, b) => b.log - a.log)
}

const rank = ({ text, blank, letter }: Prefix, bonus: number): number => addLogs(blank, letter) + bonus * text.length
