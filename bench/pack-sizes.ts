import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const dist = join(import.meta.dirname, "../web/dist")

/** Bytes on the wire: the first load of the app (what index.html names, and itself) and the reading pack. Null before `npm run build`. */
export function measurePacks(): { shell: number; pack: number } | null {
  if (!existsSync(join(dist, "index.html"))) return null
  const html = readFileSync(join(dist, "index.html"), "utf8")
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? "")
  const shell = ["index.html", ...new Set(named)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
  const ocr = join(dist, "ocr")
  const files = existsSync(ocr) ? readdirSync(ocr, { recursive: true, encoding: "utf8" }).map((name) => join(ocr, name)).filter((path) => statSync(path).isFile()) : []
  // What is packed already does not shrink again.
  const pack = files.reduce((sum, path) => sum + (path.endsWith(".gz") ? statSync(path).size : gzipSync(readFileSync(path)).length), 0)
  return { shell, pack }
}
