import type { Progress } from "@cricksy/shared/pipeline/tools.ts"

/** What is being read right now, by sheet id. In memory only: a reload starts the reading anew. */
const known = new Map<string, Progress>()
const listeners = new Set<() => void>()

export function setReadingProgress(sheetId: string, progress: Progress | undefined): void {
  if (progress) known.set(sheetId, progress)
  else known.delete(sheetId)
  for (const listener of listeners) listener()
}

export const findReadingProgress = (sheetId: string): Progress | undefined => known.get(sheetId)

/** Returns how to stop. */
export function watchReadingProgress(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
