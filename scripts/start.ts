import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { buildWebIfChanged } from "./build-web-if-changed.ts"
import { root } from "./tool.ts"

// npm start: the app is built if its sources changed, then the server starts. Arguments (--lan) go to the server.

/** On a first start the database is made while the app is built. What goes wrong here the server says itself. */
function prepareData(): Promise<void> {
  const dataDir = process.env["CRICKSY_DATA_DIR"] ?? join(root, "data")
  if (process.env["DATABASE_URL"] !== undefined || existsSync(join(dataDir, "database/PG_VERSION"))) return Promise.resolve()
  const child = spawn(process.execPath, [join(root, "server/src/cli/prepare-data.ts")], { cwd: root, stdio: "ignore" })
  return new Promise((done) => child.once("exit", () => done()))
}

await Promise.all([buildWebIfChanged(), prepareData()])
const server = spawn(process.execPath, [join(root, "server/src/main.ts"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
// Ctrl-C reaches the server by itself (run.mjs).
process.on("SIGINT", () => undefined)
for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill("SIGTERM"))
server.on("exit", (code) => process.exit(code ?? 1))
