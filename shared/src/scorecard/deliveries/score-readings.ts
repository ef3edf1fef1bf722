import type { Reading } from "../../base/reading.ts"
import type { Word } from "../../words/ocr-page.ts"
import { isNearlyEqual } from "../../base/is-nearly-equal.ts"
import { findDigitAlternatives } from "../confusions.ts"
import { getPlace } from "../read-cell.ts"

/** The board as a row's score may have it. */
type Board = { runs: number; wickets: number }

/** The board before the over, and what the over brought as printed beside its balls; null: unknown. */
export type BoardWitness = { before: { runs: number | null; wickets: number | null }; gained: number | null }

/** Before an innings, and where nothing is known. */
export const unknownBoard: BoardWitness = { before: { runs: null, wickets: null }, gained: null }

/** An over brings at most so many runs and wickets; more is a misreading. */
const most = { runs: 36, wickets: 6 }
/** A score that was put right by the over's runs, and one that is only likelier than the one read. */
const witnessed = 0.93
const guessed = 0.5
/** The over's runs lead to a figure that is one digit from what was read: it stands, and is asked for. */
const ledTo = 0.85

/** `45/2`, or what engines make of it: the stroke lost (`452`), or taken for a 1 or a 7 (`4512`, `45/72`). The text as it stands comes first. */
export function listBoards(text: string): Board[] {
  const [runs = "", wickets] = text.split(/\s?[/–-]\s?/)
  const pairs: [string, string][] = wickets === undefined
    ? [[runs.slice(0, -1), runs.slice(-1)], ...(/[17]\d$/.test(runs) ? [[runs.slice(0, -2), runs.slice(-1)] as [string, string]] : []), ...(runs.endsWith("10") ? [[runs.slice(0, -2), "10"] as [string, string]] : [])]
    : [[runs, wickets], ...(wickets.length > 1 ? [[runs, wickets.slice(-1)] as [string, string]] : []), ...(/\d[17]$/.test(runs) ? [[runs.slice(0, -1), wickets] as [string, string]] : [])]
  return pairs.filter(([first]) => first !== "").map(([first, second]) => ({ runs: Number(first), wickets: Number(second) }))
}

/** The board after an over as its row's score has it: of the ways to read it one that the board before and the over's own runs lead to. */
export function readBoard(page: number, score: Word | undefined, witness: BoardWitness): { runs: Reading<number> | null; wickets: Reading<number> | null } {
  const boards = score === undefined ? [] : listBoards(score.text)
  const [first] = boards
  if (score === undefined || first === undefined) return { runs: null, wickets: null }
  const { before, gained } = witness
  const follows = (board: Board) => fits(board.runs, before.runs, most.runs) && fits(board.wickets, before.wickets, most.wickets)
  const adds = (board: Board) => before.runs !== null && gained !== null && board.runs === before.runs + gained
  const led = before.runs === null || gained === null ? undefined : boards.filter(({ wickets }) => fits(wickets, before.wickets, most.wickets)).map(({ runs, wickets }) => ({ read: runs, runs: before.runs! + gained, wickets })).find(({ read, runs }) => isNearlyEqual(`${read}`, `${runs}`))
  const best = score.confidence >= 1 ? first : boards.find((board) => follows(board) && adds(board)) ?? led ?? boards.find(follows) ?? first
  const isStroked = /[/–-]/.test(score.text)
  const confidence = best === led ? ledTo : adds(best) && follows(best) ? Math.max(score.confidence, best === first && isStroked ? 0 : witnessed) : best === first && isStroked ? score.confidence : guessed
  const toReading = (field: keyof Board): Reading<number> => ({
    value: best[field], confidence, raw: score.text, place: getPlace(page, [score]),
    alternatives: [...list(boards, field).filter((value) => value !== best[field]).map((value) => ({ value, confidence: (1 - confidence) * 0.4 })), ...(confidence >= 1 ? [] : findDigitAlternatives(`${best[field]}`, (1 - confidence) * 0.5))],
  })
  return { runs: toReading("runs"), wickets: toReading("wickets") }
}

const list = (boards: readonly Board[], field: keyof Board): number[] => [...new Set(boards.map((board) => board[field]))]

const fits = (value: number, before: number | null, mostMore: number): boolean => before === null || (value >= before && value <= before + mostMore)
