/** Share of the bytes sent, by sheet. In memory only: it changes many times a second and means nothing after a reload. */
const shares = new Map<string, number>()
const listeners = new Set<() => void>()

/** `share` 0 to 1; undefined when nothing is being sent any more. */
export function setTransferProgress(sheetId: string, share: number | undefined): void {
  if (share === undefined) shares.delete(sheetId)
  else shares.set(sheetId, share)
  for (const listener of listeners) listener()
}

export function findTransferProgress(sheetId: string): number | undefined {
  return shares.get(sheetId)
}

/** Returns how to stop listening. */
export function watchTransferProgress(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
