import { spawn } from "node:child_process"
import { join } from "node:path"
import { buildWebIfChanged } from "./build-web-if-changed.ts"
import { root } from "./tool.ts"

// npm start: the app is built if its sources changed, then the server starts. Arguments (--lan) go to the server.

await buildWebIfChanged()
const server = spawn(process.execPath, [join(root, "server/src/main.ts"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal))
server.on("exit", (code) => process.exit(code ?? 1))
