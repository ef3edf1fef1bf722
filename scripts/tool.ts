import { spawn } from "node:child_process"
import { join } from "node:path"

export const root = join(import.meta.dirname, "..")

/** Runs a Node script of the workspace in Node 24 and ends this process with its exit code if that is not 0. */
export async function runTool(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } })
  const code = await new Promise<number>((resolve) => child.on("exit", (status) => resolve(status ?? 1)))
  if (code !== 0) process.exit(code)
}
