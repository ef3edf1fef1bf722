import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createDatabase, databaseName, type Database } from "./database.ts"

const database = createDatabase(databaseName)

/** What browsers throw when they have taken the connection away, mostly after the app was in the background. */
const lostNames = new Set(["DatabaseClosedError", "InvalidStateError", "UnknownError", "AbortError", "OpenFailedError", "VersionError"])

function namesOf(thrown: unknown): string[] {
  const names: string[] = []
  for (let error = thrown; error instanceof Object && names.length < 4; error = "inner" in error ? error.inner : undefined) {
    if ("name" in error && typeof error.name === "string") names.push(error.name)
  }
  return names
}

/** True where the disk or the browser's share of it is full. */
export function isQuotaError(thrown: unknown): boolean {
  return namesOf(thrown).includes("QuotaExceededError")
}

function isLost(thrown: unknown): boolean {
  return !isQuotaError(thrown) && namesOf(thrown).some((name) => lostNames.has(name))
}

function toStoreFailure(thrown: unknown): unknown {
  if (isQuotaError(thrown)) return new FailureError("storage_full")
  return isLost(thrown) ? new FailureError("storage_unavailable") : thrown
}

/**
 * Runs work on the database; a lost connection is reopened and the work tried once more, so `work` must be one transaction or repeatable.
 * @throws FailureError `storage_full` or `storage_unavailable`; what `work` itself throws goes through.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database)
  } catch (thrown) {
    if (!isLost(thrown)) throw toStoreFailure(thrown)
  }
  try {
    database.close({ disableAutoOpen: false })
    await database.open()
    return await work(database)
  } catch (thrown) {
    throw toStoreFailure(thrown)
  }
}
