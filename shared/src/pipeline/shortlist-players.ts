import type { CellModel, CellScores } from "../words/cell-scores.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"

/** Up to so many players every spelling of every name is scored; 40 cost about 0.3 s an innings, 2000 took 13 s. */
const fewPlayers = 120
/** Players of a long list whose spellings are scored for one cell. */
const shortlisted = 60

/** Which of the players a cell may name, by their place in the list: of a long list those with a word, first name or last, that is the most like the writing. */
export function shortlistPlayers(model: CellModel, cell: CellScores, players: readonly string[]): ReadonlySet<number> {
  if (players.length <= fewPlayers) return new Set(players.keys())
  const wordsOf = players.map((player) => player.toUpperCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").split(/[^A-Z'-]+/).filter((word) => word.length > 1).slice(0, 4))
  const words = [...new Set(wordsOf.flat())]
  const logs = scoreLexicon(model, cell, words)
  const logOf = new Map(words.map((word, i) => [word, logs[i]!]))
  const best = wordsOf.map((own, at) => ({ at, log: Math.max(-Infinity, ...own.map((word) => logOf.get(word)!)) })).sort((a, b) => b.log - a.log || a.at - b.at)
  return new Set(best.slice(0, shortlisted).map(({ at }) => at))
}
