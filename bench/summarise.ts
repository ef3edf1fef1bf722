import type { BenchAnswer } from "./read-sheet.worker.ts"
import { expectedCalibrationError } from "./real-calibration.ts"

/** Shares are of all items, 0 to 1; `seconds` a sheet; `stages` milliseconds a sheet. */
export type Summary = {
  sheets: number; items: number; right: number; silent: number; flagged: number; asked: number; invented: number
  balanced: number; failed: number; seconds: number; stages: Record<string, number>
}

export function summarise(answers: readonly BenchAnswer[]): Summary {
  const sum = (of: (answer: BenchAnswer) => number) => answers.reduce((total, answer) => total + of(answer), 0)
  const items = sum((answer) => answer.score.items)
  const share = (count: number) => (items === 0 ? 0 : count / items)
  const stageNames = [...new Set(answers.flatMap((answer) => Object.keys(answer.timings)))]
  return {
    sheets: answers.length, items,
    right: share(sum((answer) => answer.score.right)), silent: share(sum((answer) => answer.score.silent)), flagged: share(sum((answer) => answer.score.flagged)),
    asked: share(sum((answer) => answer.score.asked)), invented: share(sum((answer) => answer.score.invented)),
    balanced: sum((answer) => Number(answer.balanced === true)) / Math.max(1, answers.length),
    failed: sum((answer) => Number(answer.error !== undefined)),
    seconds: sum((answer) => answer.timings["total"] ?? 0) / 1000 / Math.max(1, answers.length),
    stages: Object.fromEntries(stageNames.map((name) => [name, Math.round(sum((answer) => answer.timings[name] ?? 0) / Math.max(1, answers.length))])),
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)

export const summaryHeading = `${"".padEnd(26)} sheets  items    right   silent  flagged    asked invented balanced  failed  s/sheet`

export function summaryLine(name: string, summary: Summary): string {
  const { sheets, items, right, silent, flagged, asked, invented, balanced, failed, seconds } = summary
  return `${name.padEnd(26)} ${`${sheets}`.padStart(6)} ${`${items}`.padStart(6)} ${[right, silent, flagged, asked, invented, balanced].map(percent).join(" ")} ${`${failed}`.padStart(7)} ${seconds.toFixed(2).padStart(8)}`
}

/** How far claimed confidence and share of right values lie apart, over all values. */
export const calibrationError = (answers: readonly BenchAnswer[]): number => expectedCalibrationError(answers.flatMap((answer) => answer.score.confidences))

/** Calibration by kind of field, the worst first: `bowler runs 0.031 of 420 values`. */
export function listCalibration(answers: readonly BenchAnswer[]): string[] {
  const all = answers.flatMap((answer) => answer.score.confidences)
  const fields = [...new Set(all.map((entry) => entry.field))].map((field) => {
    const own = all.filter((entry) => entry.field === field)
    return { field, error: expectedCalibrationError(own), count: own.length }
  })
  return fields.sort((a, b) => b.error - a.error).map(({ field, error, count }) => `${field.padEnd(16)} ${error.toFixed(3)} of ${count} values`)
}
