import { stages, type Progress } from "@cricksy/shared/pipeline/tools.ts"

/** `share` 0 to 1 of the whole reading; it never goes back, although pages are read side by side. `table`: the kind of a form's table that is being read. */
export type ReadingProgress = { stage: Progress["stage"]; share: number; table?: string }

/** Where each stage ends, as a share of the whole: recognising takes nearly all the time (measured: 70 to 90 %). */
const stageEnds = [0.08, 0.2, 0.92, 0.95, 0.97, 1]

/** What is being read right now, by sheet id. In memory only: a reload starts the reading anew. */
const known = new Map<string, ReadingProgress>()
const listeners = new Set<() => void>()

/** How far the whole reading is once `done` of `total` pages are through a stage. */
export function shareOf({ stage, done, total }: Progress): number {
  const index = stages.indexOf(stage)
  const start = stageEnds[index - 1] ?? 0
  return start + ((stageEnds[index] ?? 1) - start) * (total === 0 ? 1 : done / total)
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** How much of what is left of its page each of a form's tables moves the bar: how many there are is not known before. */
const tableStep = 0.2

export function addReadingProgress(sheetId: string, progress: Progress): void {
  const share = shareOf(progress)
  if (progress.table !== undefined) {
    const before = Math.max(share, known.get(sheetId)?.share ?? 0)
    const end = shareOf({ ...progress, done: progress.done + 1 })
    known.set(sheetId, { stage: progress.stage, share: before + tableStep * Math.max(0, end - before), table: progress.table })
    return tell()
  }
  if (share <= (known.get(sheetId)?.share ?? -1)) return
  // Named is the stage that comes next: what has just been reported is done.
  const stage = progress.done >= progress.total ? stages[stages.indexOf(progress.stage) + 1] ?? progress.stage : progress.stage
  known.set(sheetId, { stage, share })
  tell()
}

/** Reading has ended, in whatever way. */
export function endReadingProgress(sheetId: string): void {
  known.delete(sheetId)
  tell()
}

export const findReadingProgress = (sheetId: string): ReadingProgress | undefined => known.get(sheetId)

/** Returns how to stop. */
export function watchReadingProgress(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
