import { createHash } from "node:crypto"
import { mkdirSync, rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

/** Who holds a data folder. */
export type Holder = { pid: number; url: string | null }

export type DataLock = { holder: Holder; release: () => Promise<void> }

/**
 * Takes the data folder for this process. PGlite does not refuse a second process and loses rows silently, hence this lock: a socket
 * in the folder, which the system frees with the process, however it ends. Returns the other holder where the folder is taken.
 * Set `lock.holder.url` once the server listens: others are told it.
 */
export async function lockDataFolder(dataDir: string): Promise<{ lock: DataLock } | { takenBy: Holder }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const address = lockAddress(dataDir)
  for (let attempt = 0; attempt < 3; attempt++) {
    const lock = await listen(address)
    if (lock !== null) return { lock }
    const holder = await findHolder(dataDir)
    if (holder !== null) return { takenBy: holder }
    // Nobody answers: its process is gone and left the socket's file behind.
    if (process.platform !== "win32") rmSync(address, { force: true })
  }
  throw new Error(`The lock ${address} can neither be taken nor asked. Remove it if no server runs.`)
}

/** Asks who holds the data folder; null where nobody does. */
export function findHolder(dataDir: string): Promise<Holder | null> {
  return new Promise((answer) => {
    const socket = connect(lockAddress(dataDir))
    let text = ""
    socket.setTimeout(2000, () => socket.destroy())
    socket.on("data", (chunk) => { text += chunk.toString("utf8") })
    socket.on("error", () => answer(null))
    socket.on("close", () => answer(parseHolder(text)))
  })
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
  const name = `cricksy-${createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 24)}`
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`
  return Buffer.byteLength(inFolder) < 100 ? inFolder : join(tmpdir(), name)
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || !("pid" in value) || typeof value.pid !== "number") return null
    return { pid: value.pid, url: "url" in value && typeof value.url === "string" ? value.url : null }
  } catch {
    return null
  }
}
