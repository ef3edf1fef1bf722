import { mkdirSync } from "node:fs"
import { PGlite } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import { migrate } from "drizzle-orm/pglite/migrator"
import { fromPglite } from "pg-boss"
import type { OpenDatabase } from "./database.ts"

/** `dataDir` undefined: in memory, for tests. `template`: a dump of an up-to-date folder, which starts several times quicker. */
export type PgliteOptions = { dataDir?: string; migrationsFolder: string; template?: Blob }

/** PostgreSQL inside this process. Nobody else may open the folder: the caller holds the lock on it (data-lock.ts). */
export async function openPglite(options: PgliteOptions): Promise<OpenDatabase> {
  const { dataDir, template } = options
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const pglite = await PGlite.create({ ...(dataDir !== undefined && { dataDir }), ...(template !== undefined && { loadDataDir: template }) })
  const db = drizzle(pglite)
  await migrate(db, { migrationsFolder: options.migrationsFolder })
  return {
    kind: "pglite",
    db,
    query: async (text, values = []) => (await pglite.query<Record<string, unknown>>(text, values)).rows,
    listen: (channel, wake) => pglite.listen(channel, wake),
    boss: { backend: "pglite", db: fromPglite(pglite) },
    close: () => pglite.close(),
  }
}
