import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { liveQuery } from "dexie"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"

/** Stops a watch. */
export type Unwatch = () => void

/** Calls `listener` now and after every change, of this tab or another, of what `load` looks at. */
export function watchDatabase<T>(
  load: (database: Database) => Promise<T>,
  listener: (found: T) => void,
  onFailure?: (failure: Failure) => void,
): Unwatch {
  const subscription = liveQuery(() => withDatabase(load)).subscribe({
    next: listener,
    error: (thrown: unknown) => onFailure?.(toFailure(thrown)),
  })
  return () => subscription.unsubscribe()
}
