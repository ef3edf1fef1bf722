import { resolve } from "node:path"
import type { Config } from "../config.ts"
import { migrationsFolder } from "./database.ts"
import type { OpenDatabase } from "./database.ts"
import { openPglite } from "./pglite-database.ts"
import { openPostgres } from "./postgres-database.ts"

/** Opens the database that the settings name and brings its tables up to date. Throws where it cannot be opened. */
export async function openDatabase(config: Pick<Config, "databaseUrl" | "dataDir">): Promise<OpenDatabase> {
  return config.databaseUrl === undefined
    ? openPglite({ dataDir: resolve(config.dataDir, "database"), migrationsFolder })
    : openPostgres({ url: config.databaseUrl, migrationsFolder })
}
