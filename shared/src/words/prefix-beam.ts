import { addLogs } from "../base/log-sum.ts"
import { toLogProbabilities } from "./log-probabilities.ts"
import type { CellModel, CellScores } from "./cell-scores.ts"

/** A text and its probability: of the paths that end in a blank, and of those that do not; `worth`: what is gained by the text itself. */
type Prefix = { text: string; last: number; worth: number; blank: number; letter: number }

/** `worth`: what a text gains by itself (log), whatever the line shows; `leastLog`: classes less probable than this at a position are not tried there (log). */
export type SearchRules = { worth?: (text: string) => number; leastLog?: number }

/** The texts that a line may spell, with log-probabilities: CTC prefix beam search over the `allowed` classes, best first. */
export function searchPrefixes(model: CellModel, line: CellScores, allowed: readonly boolean[], beam: number, { worth = () => 0, leastLog = -9 }: SearchRules = {}): { text: string; log: number }[] {
  const logs = toLogProbabilities(line, allowed)
  const blankClass = line.width - 1
  let prefixes = new Map<string, Prefix>([["", { text: "", last: -1, worth: worth(""), blank: 0, letter: -Infinity }]])
  for (let column = 0; column < line.columns; column++) {
    const at = column * line.width
    const blank = logs[at + blankClass]!
    const tried = listTried(logs.subarray(at, at + blankClass), leastLog)
    // Most of a line is paper: nothing to spell there, every text stays.
    if (tried.length === 0) {
      for (const prefix of prefixes.values()) passPaper(prefix, blank, logs[at + prefix.last] ?? -Infinity)
      continue
    }
    const next = new Map<string, Prefix>()
    const grow = (key: string, text: string, last: number, known?: Prefix): Prefix => {
      const grown = next.get(key)
      if (grown) return grown
      const made = { text, last, worth: known?.worth ?? worth(text), blank: -Infinity, letter: -Infinity }
      next.set(key, made)
      return made
    }
    for (const [key, prefix] of prefixes) {
      const whole = addLogs(prefix.blank, prefix.letter)
      const same = grow(key, prefix.text, prefix.last, prefix)
      same.blank = addLogs(same.blank, whole + blank)
      if (prefix.last >= 0) same.letter = addLogs(same.letter, prefix.letter + logs[at + prefix.last]!)
      for (const c of tried) {
        const log = logs[at + c]!
        const longer = grow(`${key} ${c}`, prefix.text + model.classes[c]!, c)
        longer.letter = addLogs(longer.letter, (c === prefix.last ? prefix.blank : whole) + log)
      }
    }
    prefixes = next.size <= beam ? next : new Map([...next].map(([key, prefix]) => ({ key, prefix, log: rank(prefix) })).sort((a, b) => b.log - a.log).slice(0, beam).map(({ key, prefix }) => [key, prefix]))
  }
  return [...prefixes.values()].map((prefix) => ({ text: prefix.text, log: rank(prefix) })).sort((a, b) => b.log - a.log)
}

function listTried(logs: Float32Array, leastLog: number): number[] {
  const tried: number[] = []
  for (let c = 0; c < logs.length; c++) if (logs[c]! > leastLog) tried.push(c)
  return tried
}

/** One position on, at which no letter begins: `blank` and `again`, log-probabilities of paper and of the text's last letter there. In place. */
function passPaper(prefix: Prefix, blank: number, again: number): void {
  const whole = addLogs(prefix.blank, prefix.letter)
  prefix.letter = prefix.last >= 0 ? prefix.letter + again : -Infinity
  prefix.blank = whole + blank
}

const rank = ({ worth, blank, letter }: Prefix): number => addLogs(blank, letter) + worth
