import { randomBytes, randomUUID } from "node:crypto"
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const leastLength = 32

/**
 * The key that signs session cookies: CRICKSY_AUTH_SECRET where set (several API processes must share one), else made once and kept in the
 * data folder, not in the database, so that a copy of the database alone opens no session. Throws an Error where the file holds less than
 * 32 characters: with such a key anybody could sign in as anybody.
 */
export function getAuthSecret(dataFolder: string, configured: string | undefined): string {
  if (configured !== undefined) return configured
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, "auth-secret")
  const secret = readSecret(file) ?? makeSecret(file)
  if (secret.length < leastLength) throw new Error(`${file} is damaged. Remove it: a new one is made, and everybody signs in again.`)
  return secret
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim()
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return null
    throw thrown
  }
}

// Written whole under another name first: a server that is ended meanwhile leaves no empty secret. Of two servers one link wins.
function makeSecret(file: string): string {
  const temporary = `${file}.${randomUUID()}`
  try {
    const opened = openSync(temporary, "wx", 0o600)
    writeFileSync(opened, randomBytes(32).toString("base64url"))
    fsyncSync(opened)
    closeSync(opened)
    linkSync(temporary, file)
  } catch (thrown) {
    if (codeOf(thrown) !== "EEXIST") throw thrown
  } finally {
    rmSync(temporary, { force: true })
  }
  return readFileSync(file, "utf8").trim()
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && "code" in thrown ? thrown.code : undefined
}
