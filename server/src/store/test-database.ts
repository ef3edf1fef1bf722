import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { migrationsFolder } from "./database.ts"
import type { OpenDatabase } from "./database.ts"
import { openPglite } from "./pglite-database.ts"

/** For tests only: a fresh, migrated database in memory. From a kept template in about 0.5 s instead of 3. */
export async function openTestPglite(): Promise<OpenDatabase> {
  const cache = resolve(import.meta.dirname, "../../../node_modules/.cache/cricksy")
  const kept = resolve(cache, `pglite-${migrationsHash()}.tar`)
  if (!existsSync(kept)) await keepTemplate(cache, kept)
  return openPglite({ migrationsFolder, template: new Blob([readFileSync(kept)]) })
}

async function keepTemplate(cache: string, kept: string): Promise<void> {
  const { PGlite } = await import("@electric-sql/pglite")
  const { drizzle } = await import("drizzle-orm/pglite")
  const { migrate } = await import("drizzle-orm/pglite/migrator")
  const pglite = await PGlite.create()
  await migrate(drizzle(pglite), { migrationsFolder })
  const dump = await pglite.dumpDataDir("none")
  await pglite.close()
  mkdirSync(cache, { recursive: true })
  const own = `${kept}.${process.pid}`
  writeFileSync(own, Buffer.from(await dump.arrayBuffer()))
  renameSync(own, kept)
}

function migrationsHash(): string {
  const hash = createHash("sha256").update("pglite 0.5.16")
  for (const file of globSync("*.sql", { cwd: migrationsFolder }).sort()) hash.update(readFileSync(resolve(migrationsFolder, file)))
  return hash.digest("hex").slice(0, 16)
}
