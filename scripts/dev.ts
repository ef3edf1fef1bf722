import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { watch } from "node:fs"
import { join } from "node:path"
import { root } from "./tool.ts"

// npm run dev: Vite serves the app and reloads it; the server, with its reader processes, starts anew when its sources or shared ones change.
// The app is on Vite's port (printed below); it passes /api and /objects on to the server on PORT (8000).

const port = process.env["PORT"] ?? "8000"
const vite = spawn(process.execPath, [join(root, "web/node_modules/vite/bin/vite.js"), "web", "--config", "web/vite.config.ts"], {
  cwd: root, stdio: "inherit", env: { ...process.env, CRICKSY_PUBLIC_URL: `http://localhost:${port}` },
})

function startServer(): ChildProcess {
  return spawn(process.execPath, [join(root, "server/src/main.ts"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit", env: { CRICKSY_LOG_LEVEL: "warn", ...process.env } })
}

let server = startServer()
let restarting = false

// An editor that saves many files at once causes one restart.
async function restart(): Promise<void> {
  if (restarting) return
  restarting = true
  await new Promise((settled) => setTimeout(settled, 150))
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((exit) => server.once("exit", exit))
    server.kill("SIGTERM")
    await gone
  }
  restarting = false
  console.log("Server starts anew …")
  server = startServer()
}

for (const folder of ["server/src", "shared/src"])
  watch(join(root, folder), { recursive: true }, (_event, name) => { if (name !== null && /(?<!\.test)\.ts$/.test(name)) void restart() })

function stop(): void {
  vite.kill("SIGTERM")
  server.once("exit", () => process.exit(0))
  if (!server.kill("SIGTERM")) process.exit(0)
}
process.on("SIGINT", stop)
process.on("SIGTERM", stop)
