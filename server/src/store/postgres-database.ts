import { drizzle } from "drizzle-orm/postgres-js"
import { migrate } from "drizzle-orm/postgres-js/migrator"
import postgres from "postgres"
import type { OpenDatabase } from "./database.ts"

// Any number; it must only differ from other programs' locks in the same database.
const migrationLock = 7_423_551

const connections = 10

/** A PostgreSQL server. Several servers may start at once: one migrates, the others wait for it. */
export async function openPostgres(options: { url: string; migrationsFolder: string }): Promise<OpenDatabase> {
  await migrateOnce(options)
  const sql = postgres(options.url, { max: connections, onnotice: () => undefined })
  return {
    kind: "postgres",
    db: drizzle(sql),
    query: async (text, values = []) => [...await sql.unsafe<Record<string, unknown>[]>(text, values.map(toParameter))],
    listen: async (channel, wake) => (await sql.listen(channel, wake)).unlisten,
    boss: { backend: "postgres", connectionString: options.url, max: 5 },
    close: () => sql.end({ timeout: 5 }),
  }
}

async function migrateOnce(options: { url: string; migrationsFolder: string }): Promise<void> {
  const sql = postgres(options.url, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(drizzle(sql), { migrationsFolder: options.migrationsFolder })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

// postgres.js wants dates and plain objects as text once drizzle has switched off its serialisers.
function toParameter(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}
