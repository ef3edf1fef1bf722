import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root, runTool } from "./tool.ts"

// What the app is made of. Hashing it takes some milliseconds, building it some seconds.
const sources = ["web/src/**/*", "web/public/**/*", "web/*.*", "shared/src/**/*", "pnpm-lock.yaml"]
const stamp = join(root, "node_modules/.cache/cricksy/web-sources")

/** Builds web/dist unless it was built from exactly these sources. */
export async function buildWebIfChanged(): Promise<void> {
  const hash = hashSources()
  const built = existsSync(join(root, "web/dist/index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash
  if (built || !existsSync(join(root, "scripts/build.ts"))) return
  await runTool("scripts/build.ts", [])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function hashSources(): string {
  const hash = createHash("sha256")
  const names = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  for (const name of names.sort()) hash.update(name.slice(root.length)).update(readFileSync(name))
  return hash.digest("hex")
}
