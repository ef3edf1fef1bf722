import { createHash } from "node:crypto"
import { mkdirSync, rmdirSync, rmSync, statSync } from "node:fs"
import { connect, createServer } from "node:net"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { openOwnFolder } from "./own-folder.ts"

/** Who holds a data folder. `pid` null: somebody does, too busy to say who. */
export type Holder = { pid: number | null; url: string | null }

export type DataLock = { holder: Holder; release: () => Promise<void> }

// Clearing away takes milliseconds: who is at it for longer than this has died over it.
const clearingMs = 5000
const attempts = 200

/**
 * Takes the data folder for this process. PGlite does not refuse a second process and loses rows silently, hence this lock: a socket
 * in the folder, which the system frees with the process, however it ends. Returns the other holder where the folder is taken.
 * Set `lock.holder.url` once the server listens: others are told it.
 */
export async function lockDataFolder(dataDir: string): Promise<{ lock: DataLock } | { takenBy: Holder }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const address = lockAddress(dataDir)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const lock = await listen(address)
    if (lock !== null) return { lock }
    const holder = await findHolder(dataDir)
    if (holder !== null) return { takenBy: holder }
    if (!await clearStale(dataDir, address)) await sleep(50)
  }
  throw new Error(`The lock ${address} can neither be taken nor asked. Remove it if no server runs.`)
}

/** Asks who holds the data folder; null where nobody does. Whoever is connected to holds it, even one that gives no answer within 2 s. */
export function findHolder(dataDir: string): Promise<Holder | null> {
  return new Promise((answer) => {
    const socket = connect(lockAddress(dataDir))
    let text = ""
    socket.setTimeout(2000, () => socket.destroy())
    socket.on("data", (chunk) => { text += chunk.toString("utf8") })
    // Only these two say that no process listens. A full backlog or a missing permission says that one does.
    socket.on("error", (error: NodeJS.ErrnoException) => { if (error.code === "ECONNREFUSED" || error.code === "ENOENT") answer(null) })
    socket.on("close", () => answer(parseHolder(text)))
  })
}

/**
 * Removes the socket's file that a killed process left. Of several starters one does so at a time, and asks again before: else the second
 * would remove the socket that the first has just made. False: another one is at it.
 */
async function clearStale(dataDir: string, address: string): Promise<boolean> {
  if (process.platform === "win32") return true
  const guard = `${address}.clearing`
  try {
    mkdirSync(guard)
  } catch {
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > clearingMs) rmSync(guard, { recursive: true, force: true })
    return false
  }
  try {
    if (await findHolder(dataDir) === null) rmSync(address, { force: true })
    return true
  } finally {
    rmdirSync(guard)
  }
}

function listen(address: string): Promise<DataLock | null> {
  return new Promise((answer, reject) => {
    const holder: Holder = { pid: process.pid, url: null }
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy())
      socket.end(JSON.stringify(holder))
    })
    server.on("error", (error: NodeJS.ErrnoException) => error.code === "EADDRINUSE" ? answer(null) : reject(error))
    server.listen(address, () => {
      server.unref()
      answer({ holder, release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

// A socket's path may have about 100 bytes: a longer one, and Windows, get a name made from the folder's.
function lockAddress(dataDir: string): string {
  const inFolder = join(resolve(dataDir), "lock")
  const name = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 24)
  if (process.platform === "win32") return `\\\\.\\pipe\\cricksy-${name}`
  return Buffer.byteLength(inFolder) < 100 ? inFolder : join(openOwnFolder("locks", 0o700), name)
}

function parseHolder(text: string): Holder {
  const unknown = { pid: null, url: null }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || !("pid" in value) || typeof value.pid !== "number") return unknown
    return { pid: value.pid, url: "url" in value && typeof value.url === "string" ? value.url : null }
  } catch {
    return unknown
  }
}
