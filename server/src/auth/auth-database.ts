import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"

/** A drizzle handle on PGlite or PostgreSQL, or a transaction of one. Accounts use nothing that the two do differently. */
export type AuthDatabase = PgDatabase<PgQueryResultHKT, Record<string, unknown>>
