import { resolve } from "node:path"
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"

export const migrationsFolder = resolve(import.meta.dirname, "../../drizzle")

/** drizzle on whichever PostgreSQL is underneath; a transaction handle has the same shape. */
export type Database = PgDatabase<PgQueryResultHKT>

/** An opened database: the only place that knows whether it is PGlite in this process or a PostgreSQL server. */
export type OpenDatabase = {
  kind: "pglite" | "postgres"
  db: Database
  /** Runs plain SQL with $1 … parameters outside any transaction and returns the rows. */
  query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Calls `wake` whenever `channel` is notified; returns how to stop. */
  listen: (channel: string, wake: () => void) => Promise<() => Promise<void>>
  /** What pg-boss needs to work on the same database. */
  boss: BossConnection
  close: () => Promise<void>
}

type BossConnection =
  | { backend: "pglite"; db: { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> } }
  | { backend: "postgres"; connectionString: string; max: number }
