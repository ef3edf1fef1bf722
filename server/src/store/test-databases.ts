import type { OpenDatabase } from "./database.ts"
import { openTestPglite } from "./test-database.ts"
import { openTestPostgres } from "./test-postgres.ts"

/** Both databases, for `describe.each`: what holds on one must hold on the other. */
export const testDatabases: [string, () => Promise<OpenDatabase>][] = [["PGlite", openTestPglite], ["PostgreSQL", openTestPostgres]]
