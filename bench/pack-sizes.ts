import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const dist = join(import.meta.dirname, "../web/dist")

/** What is packed already does not shrink again. */
const sizeOnWire = (file: string): number => (file.endsWith(".gz") ? statSync(join(dist, file)).size : gzipSync(readFileSync(join(dist, file))).length)
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + sizeOnWire(file), 0)

/**
 * Bytes on the wire: the first load of the app (what index.html names, and itself), the print pack with its decoders, and the handwriting
 * pack. Character maps of PDFs are served on demand and belong to neither pack. Null before `npm run build`.
 */
export function measurePacks(): { shell: number; pack: number; handwriting: number } | null {
  if (!existsSync(join(dist, "index.html"))) return null
  const html = readFileSync(join(dist, "index.html"), "utf8")
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? "")
  const served = globSync("ocr/*/**/*.*", { cwd: dist }).filter((file) => !file.includes("/cmaps/"))
  const [handwriting, print] = [served.filter((file) => file.startsWith("ocr/cells-")), served.filter((file) => !file.startsWith("ocr/cells-"))]
  const decoders = globSync(["assets/heic-decode*.js", "assets/pdf.worker*.{js,mjs}"], { cwd: dist })
  return { shell: sum(["index.html", ...new Set(named)]), pack: sum([...print, ...decoders]), handwriting: sum(handwriting) }
}
