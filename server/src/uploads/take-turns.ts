/**
 * Work that is done one piece at a time, clubs by turns and each club's in its order: who asks for much waits behind himself, nobody behind him for
 * more than a piece of his.
 */
export function createTurns(): <T>(clubId: string, work: () => Promise<T>) => Promise<T> {
  /** By club, whose turn it is first; the first piece of that one is being done. */
  const waiting = new Map<string, (() => Promise<void>)[]>()
  const goOn = async () => {
    for (let turn = waiting.entries().next(); !turn.done; turn = waiting.entries().next()) {
      const [clubId, pieces] = turn.value
      await pieces[0]?.()
      pieces.shift()
      waiting.delete(clubId)
      if (pieces.length > 0) waiting.set(clubId, pieces)
    }
  }
  return (clubId, work) => new Promise((resolve, reject) => {
    const isIdle = waiting.size === 0
    const piece = async () => {
      try { resolve(await work()) } catch (thrown) { reject(thrown as Error) }
    }
    const pieces = waiting.get(clubId)
    if (pieces) pieces.push(piece)
    else waiting.set(clubId, [piece])
    if (isIdle) void goOn()
  })
}
