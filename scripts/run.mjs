// The one door to every command. Runs on any Node from 20 up, needs nothing installed: it brings the workspace up to date
// (pnpm and Node 24 arrive through npm), then hands over to Node 24. The second time costs one hash of the lock file.
import { spawnSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager
const stamp = join(root, "node_modules", ".cricksy-lock")
const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")

const lockHash = () => createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml"))).digest("hex")

function bringWorkspace() {
  if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, "utf8") === lockHash()) return
  process.stderr.write("Setting up the workspace (first time, or after an update) …\n")
  const done = spawnSync("npm", ["exec", "--yes", `--package=${pnpm}`, "--", "pnpm", "install", "--frozen-lockfile", "--reporter=append-only"],
    { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32", env: { ...process.env, CI: "true" } })
  if (done.status !== 0) {
    process.stderr.write("The packages could not be installed. Is the npm registry reachable?\n")
    process.exit(done.status ?? 1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lockHash())
}

const commands = {
  start: "scripts/start.ts",
  dev: "scripts/dev.ts",
  build: "scripts/build.ts",
  test: "scripts/test.ts",
  types: "scripts/types.ts",
  lint: "scripts/lint.ts",
  unit: "scripts/unit.ts",
  e2e: "scripts/e2e.ts",
  scan: "server/src/cli/scan.ts",
  sheet: "server/src/cli/sheet.ts",
  token: "server/src/cli/token.ts",
  bench: "bench/bench.ts",
  "bench:real": "bench/bench-real.ts",
  "bench:forms": "bench/bench-forms.ts",
  "bench:solver": "bench/bench-solver.ts",
  "bench:cells": "bench/bench-cells.ts",
  "bench:deliveries": "bench/bench-deliveries.ts",
  "bench:books": "bench/bench-books.ts",
  "bench:app": "scripts/bench-app.ts",
  "bench:hands": "bench/bench-hands.ts",
  "bench:pdf": "bench/bench-pdf.ts",
}

const [name, ...args] = process.argv.slice(2)
const script = commands[name]
if (script === undefined) {
  process.stderr.write(`Unknown command "${name}". There are: ${Object.keys(commands).join(", ")}\n`)
  process.exit(64)
}
bringWorkspace()
// npm runs scripts in the root; INIT_CWD is where the user stands, so that relative file names mean what they typed.
const child = spawn(node, [join(root, script), ...args], {
  cwd: root, stdio: "inherit",
  env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`, CRICKSY_CWD: process.env.INIT_CWD ?? process.cwd() },
})
// Ctrl-C reaches every process of the terminal: passed on as well it would look like a second one, which ends the server the hard way.
process.on("SIGINT", () => {})
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
