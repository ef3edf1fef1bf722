import { timingSafeEqual } from "node:crypto"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { IncomingMessage } from "node:http"
import { join } from "node:path"
import { newSecret } from "./secret.ts"

const fileOf = (dataFolder: string) => join(dataFolder, "local-door.json")
const longestBody = 10_000

/**
 * A way in for commands typed on this machine while the server runs: PGlite lets one process open the data, so `npm run token` asks it
 * here. It listens on 127.0.0.1 only, on a port of its own, and wants the secret from a file that only the server's user can read.
 * Returns how to close it.
 */
export async function openLocalDoor(dataFolder: string, answer: (question: unknown) => Promise<unknown>): Promise<() => Promise<void>> {
  const secret = newSecret("cricksy")
  const server = createServer((request, response) => {
    answerOne(request, secret, answer).then(
      (result) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result)),
      () => response.writeHead(400).end(),
    )
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : 0)
    })
  })
  // Removed first: writing into a file that is there keeps the rights it had.
  rmSync(fileOf(dataFolder), { force: true })
  writeFileSync(fileOf(dataFolder), JSON.stringify({ port, secret }), { mode: 0o600 })
  return async () => {
    rmSync(fileOf(dataFolder), { force: true })
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

async function answerOne(request: IncomingMessage, secret: string, answer: (question: unknown) => Promise<unknown>): Promise<unknown> {
  const given = Buffer.from(request.headers.authorization ?? "")
  const expected = Buffer.from(`Bearer ${secret}`)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error("wrong secret")
  let body = ""
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > longestBody) throw new Error("too long")
  }
  return answer(JSON.parse(body))
}

/** Asks the running server, or returns null where none runs on this data folder (no file, or a file that a crash left behind). */
export async function askLocalDoor(dataFolder: string, question: unknown): Promise<unknown> {
  try {
    const { port, secret } = JSON.parse(readFileSync(fileOf(dataFolder), "utf8"))
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(10_000),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
