import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { root } from "./tool.ts"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

export const noChromium = "No Chromium was found: install one (apt-get install chromium), or name its program in CRICKSY_CHROMIUM."

/**
 * The program of a Chromium that starts: CRICKSY_CHROMIUM, else one on PATH, else Playwright's own (fetched if it can be), else, as root on
 * Debian, `apt-get install chromium`. Undefined where all that fails; `noChromium` is then the sentence for the user.
 */
export function findChromium(): string | undefined {
  const named = process.env["CRICKSY_CHROMIUM"]
  if (named !== undefined && named !== "") return starts(named) ? named : undefined
  return findOnPath() ?? findPlaywrights() ?? installOnDebian()
}

const starts = (program: string) => spawnSync(program, ["--version"], { timeout: 30_000, stdio: "ignore" }).status === 0

function findOnPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((program) => existsSync(program) && starts(program))
}

function findPlaywrights(): string | undefined {
  const cli = join(root, "e2e/node_modules/@playwright/test/cli.js")
  // Where the download is out of reach it fails at once or hangs; two minutes are enough for 150 MB on a usual line.
  const listed = spawnSync(process.execPath, [cli, "install", "chromium"], { timeout: 120_000, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  if (listed.status !== 0) return undefined
  const where = spawnSync(process.execPath, [cli, "install", "--dry-run", "chromium"], { encoding: "utf8" }).stdout
  const folder = /Install location:\s+(\S+)/.exec(where)?.[1]
  return folder === undefined ? undefined : ["chrome-linux64/chrome", "chrome-linux/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium", "chrome-win/chrome.exe"]
    .map((program) => join(folder, program)).find((program) => existsSync(program) && starts(program))
}

function installOnDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined
  process.stderr.write("Installing Chromium with apt-get …\n")
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2] })
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
  return findOnPath()
}
