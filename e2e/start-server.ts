import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const main = join(import.meta.dirname, "../server/src/main.ts")

/** A real server on embedded defaults: its address and the set-up link that it printed. */
export type StoryServer = { url: string; setupUrl: string; stop: () => Promise<void> }

/** Starts the server as `npm start` does, on a free port with an empty data folder of its own, which `stop` removes. */
export async function startServer(): Promise<StoryServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "cricksy-story-"))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: "0", CRICKSY_HOST: "127.0.0.1", CRICKSY_DATA_DIR: dataDir, CRICKSY_LOG_LEVEL: "warn", DATABASE_URL: "", CRICKSY_S3_BUCKET: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const stop = async () => {
    child.kill("SIGTERM")
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  let printed = ""
  try {
    return await new Promise<StoryServer>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        printed += chunk.toString()
        const url = /^Cricksy Scorer: (http\S+)$/m.exec(printed)?.[1]
        const setupUrl = /(http\S+\/setup\?token=\S+)\n/.exec(printed)?.[1]
        if (url !== undefined && setupUrl !== undefined) resolve({ url, setupUrl, stop })
      }
      child.stdout.on("data", listen)
      child.stderr.on("data", listen)
      child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)))
    })
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  }
}
