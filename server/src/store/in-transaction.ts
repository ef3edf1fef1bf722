import type { Database } from "./database.ts"

// Nothing slow is awaited inside a transaction; what takes longer than this hangs.
const limitMs = 15_000

/**
 * The server's only way to open a transaction. `run` gets a handle that dies with the transaction.
 *
 * postgres.js 3.4.9 goes on running the callback after its connection was lost, and when the callback ends, its COMMIT lands in
 * somebody else's transaction (porsager/postgres#1216). So once the transaction is lost, the handle throws and the callback
 * never returns.
 */
export async function inTransaction<T>(db: Database, run: (tx: Database) => Promise<T>, timeoutMs: number = limitMs): Promise<T> {
  const fate = { lost: false, late: false }
  const begun = db.transaction(async (tx) => {
    try {
      const result = await withLimit(run(fence(tx, fate)), timeoutMs, fate)
      if (fate.lost) await forever()
      return result
    } catch (error) {
      if (fate.lost) await forever()
      throw error
    }
  })
  begun.catch(() => { fate.lost = true })
  return begun
}

type Fate = { lost: boolean; late: boolean }

const forever = () => new Promise<never>(() => undefined)

function fence(tx: Database, fate: Fate): Database {
  return new Proxy(tx, {
    get(target, name) {
      if (fate.lost || fate.late) throw new Error("this transaction has ended")
      return Reflect.get(target, name, target)
    },
  })
}

// A callback that takes too long is rolled back; what it still tries is refused by the fence.
async function withLimit<T>(work: Promise<T>, timeoutMs: number, fate: Fate): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      fate.late = true
      reject(new Error(`a transaction took longer than ${timeoutMs} ms`))
    }, timeoutMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
