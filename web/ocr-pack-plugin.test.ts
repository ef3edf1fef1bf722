import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { handwritingVersion } from "./src/offline/handwriting-nets.ts"
import { handwritingFiles, isDecoder, packFiles, packVersion } from "./src/offline/ocr-pack-files.ts"

const modules = join(import.meta.dirname, "node_modules")
const versionOf = (name: string): string => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version

test.each([...packFiles, ...handwritingFiles])("$path has the size that the app expects", ({ from, bytes }) => {
  expect(statSync(join(modules, from)).size).toBe(bytes)
})

test("the pack's version names the libraries that it holds: a new library is a new pack", () => {
  expect(packVersion).toBe(`tesseract-${versionOf("tesseract.js-core")}_eng-4.0.0_pdfjs-${versionOf("pdfjs-dist")}_print-${JSON.parse(readFileSync(join(modules, "@cricksy/shared/models/print.json"), "utf8")).version}`)
  expect(versionOf("tesseract.js")).toBe(versionOf("tesseract.js-core"))
})

test("the handwriting pack's version is that of the nets", () => {
  expect(handwritingVersion).toBe(`cells-${JSON.parse(readFileSync(join(modules, "@cricksy/shared/models/models.json"), "utf8")).version}`)
})

test("only the large decoders leave the shell", () => {
  expect(isDecoder("/assets/heic-decode-z6A5m-y9.js")).toBe(true)
  expect(isDecoder("/assets/pdf.worker.min-CIqJB0yW.mjs")).toBe(true)
  expect(isDecoder("/assets/index-CIqJB0yW.js")).toBe(false)
  expect(isDecoder("/api/assets/heic-decode-1.js")).toBe(false)
})
