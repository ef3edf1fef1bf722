import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { toEnginePicture } from "@cricksy/shared/page/engine-picture.ts"
import { keepDigits } from "@cricksy/shared/words/cell-alphabets.ts"
import { parseDismissal } from "@cricksy/shared/cricket/parse-dismissal.ts"
import { similarity } from "./alike.ts"
import type { RealCell } from "./real-cells.ts"

/** How many cells tesseract 5 reads right, each image as one line; null where it is not installed. */
export function countTesseract(cells: readonly RealCell[]): number | null {
  const folder = mkdtempSync(path.join(tmpdir(), "cricksy-cells-"))
  try {
    const files = cells.map((_, i) => path.join(folder, `${i}.spix`))
    cells.forEach(({ image }, i) => writeFileSync(files[i]!, toEnginePicture(image)))
    writeFileSync(path.join(folder, "list.txt"), files.join("\n"))
    const run = spawnSync("tesseract", [path.join(folder, "list.txt"), "-", "--psm", "7"], { encoding: "utf8", env: { ...process.env, OMP_THREAD_LIMIT: "1" }, maxBuffer: 1e8 })
    if (run.status !== 0) return null
    const texts = run.stdout.split("\f")
    return cells.filter((cell, i) => isRight(cell, (texts[i] ?? "").trim())).length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isRight(cell: RealCell, text: string): boolean {
  if (cell.kind === "howOut") return parseDismissal(text)?.kind === cell.dismissal
  if (cell.kind === "name") return text !== "" && cell.lexicon.toSorted((a, b) => similarity(b, text.toUpperCase()) - similarity(a, text.toUpperCase()))[0] === cell.text.toUpperCase()
  if (cell.kind === "balls") return cell.only === undefined && text.replace(/\s+/g, " ") === cell.tokens.join(" ")
  return keepDigits(text) !== "" && keepDigits(text) === keepDigits(cell.text + cell.tokens.join(""))
}
