import { execFileSync, spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { randomUUID } from "node:crypto"
import { chownSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { migrationsFolder } from "./database.ts"
import type { OpenDatabase } from "./database.ts"
import { findPostgresBinaries } from "./find-postgres.ts"
import { openPostgres } from "./postgres-database.ts"

type Server = { url: string; stop: () => Promise<void> }

let running: Promise<Server> | null = null
let inUse = 0

/** For tests only: a fresh, migrated database on a real PostgreSQL server, which starts with the first and stops with the last. */
export async function openTestPostgres(): Promise<OpenDatabase & { url: string }> {
  inUse += 1
  const server = await (running ??= startServer())
  const name = `test_${randomUUID().replaceAll("-", "")}`
  const sql = postgres(`${server.url}/postgres`, { max: 1, onnotice: () => undefined })
  await sql.unsafe(`create database ${name}`)
  await sql.end()
  const url = `${server.url}/${name}`
  const database = await openPostgres({ url, migrationsFolder })
  return {
    ...database,
    url,
    close: async () => {
      await database.close()
      inUse -= 1
      if (inUse > 0) return
      running = null
      await server.stop()
    },
  }
}

// PostgreSQL refuses to run as root: then it runs as the machine's `postgres`, else as `nobody`.
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
      return { uid: id("-u"), gid: id("-g") }
    } catch {
      // No such user; try the next.
    }
  }
  return undefined
}

async function startServer(): Promise<Server> {
  const binaries = findPostgresBinaries()
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), "cricksy-postgres-"))
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } }
  execFileSync(join(binaries, "initdb"), ["-D", join(folder, "data"), "-U", "test", "--auth=trust", "--no-sync", "-E", "UTF8"], { ...options, stdio: "pipe" })
  const port = await findFreePort()
  const settings = ["fsync=off", "max_connections=60", `unix_socket_directories=${folder}`, "listen_addresses=127.0.0.1"]
  const child = spawn(join(binaries, "postgres"), ["-D", join(folder, "data"), "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] })
  const kill = () => { child.kill("SIGKILL") }
  process.once("exit", kill)
  await waitUntilReady(child)
  return {
    url: `postgres://test@127.0.0.1:${port}`,
    stop: () => new Promise((done) => {
      child.once("exit", () => {
        process.off("exit", kill)
        rmSync(folder, { recursive: true, force: true })
        done()
      })
      child.kill("SIGQUIT")
    }),
  }
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((ready, reject) => {
    let said = ""
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8")
      if (said.includes("ready to accept connections")) ready()
    })
    child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${said.slice(-2000)}`)))
  })
}

function findFreePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
