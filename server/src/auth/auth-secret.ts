import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * The key that signs session cookies: CRICKSY_AUTH_SECRET where set (several API processes must share one), else made once and kept in the
 * data folder, not in the database, so that a copy of the database alone opens no session.
 */
export function getAuthSecret(dataFolder: string, configured: string | undefined): string {
  if (configured !== undefined) return configured
  const file = join(dataFolder, "auth-secret")
  mkdirSync(dataFolder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown
  }
  return readFileSync(file, "utf8").trim()
}
