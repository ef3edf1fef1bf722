import { randomBytes } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import * as pdf from "pdf-lib"
import { create } from "qrcode"
import { drawOwnMatch, toCodeModules, toSheetId } from "@cricksy/shared/scorebook/own/own-drawing.ts"
import { writeOwnPdf } from "@cricksy/shared/scorebook/own/write-own-pdf.ts"
import { parseSheetArguments, sheetUsage } from "./sheet-arguments.ts"

// npm run -s sheet -- OUT.pdf [--overs 20] …: a scoresheet to print, a page an innings.
// Exit 0: written; 2: a file could not be read or written; 64: wrong usage.

const options = parseSheetArguments(process.argv.slice(2), process.env.CRICKSY_CWD ?? process.cwd())
if ("problem" in options) {
  process.stderr.write(`${options.problem}\n${sheetUsage}\n`)
  process.exit(64)
}
const { size, header, squads, out } = options
const readNames = async (file: string | undefined) => (file === undefined ? [] : (await readFile(file, "utf8")).split(/\r?\n/).map((name) => name.trim()).filter((name) => name !== ""))
try {
  const [battingSquad, fieldingSquad] = await Promise.all([readNames(squads.batting), readNames(squads.fielding)])
  const id = toSheetId(randomBytes(6))
  const pages = drawOwnMatch(size, { ...header, battingSquad, fieldingSquad }, id, (code) => toCodeModules(create(code, { errorCorrectionLevel: "Q" }).modules))
  await writeFile(out, await writeOwnPdf(pdf, `Scoresheet ${id}`, pages))
  process.stderr.write(`${out}: two pages, A4 landscape. Print them at 100 %.\n`)
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 2
}
