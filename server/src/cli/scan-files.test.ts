import { mkdtempSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, it } from "vitest"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Tools } from "@cricksy/shared/pipeline/tools.ts"
import { scanFiles, type ScanOutcome } from "./scan-files.ts"
import { createScanWriter, openOutFolder } from "./write-scans.ts"

/** Tools that open every file but those whose first byte is x, as a page of text that is no scorecard. */
const tools: Tools = {
  openPages: async (file) => {
    if (file.bytes[0] === 120) throw new FailureError("damaged_file")
    if (file.bytes[0] === 98) throw new TypeError("a bug")
    return { mediaType: "application/pdf", sha256: "0".repeat(64), pages: [{ textLayer: { page: 0, width: 100, height: 100, source: "text_layer", words: [] } }] }
  },
  recogniseText: async () => { throw new FailureError("engine_failed") },
  recogniseCells: async () => undefined,
  now: () => 0, engine: { name: "test", version: "0", models: [], where: "command_line" },
}

async function scan(contents: string[], out?: string, debugging = false) {
  const folder = mkdtempSync(path.join(tmpdir(), "cricksy-scan-"))
  const files = contents.map((_, index) => ({ given: `${index}.pdf`, absolute: path.join(folder, `${index}.pdf`) }))
  contents.forEach((content, index) => { if (content !== "") writeFileSync(path.join(folder, `${index}.pdf`), content) })
  const printed: string[] = []
  const reported: string[] = []
  if (out !== undefined) await openOutFolder(path.join(folder, out))
  const code = await scanFiles({
    tools, files, parallel: 2, signal: new AbortController().signal, debugging, report: (line) => reported.push(line),
    write: createScanWriter({ format: "json", out: out === undefined ? undefined : path.join(folder, out) }, (text) => printed.push(text)),
  })
  return { code, lines: printed.join("").split("\n").filter((line) => line !== "").map((line): unknown => JSON.parse(line)), reported, folder }
}

it("a page that is no scorecard is a result", async () => {
  const { code, lines } = await scan(["a"])
  expect(code).toBe(0)
  expect(lines).toMatchObject([{ schema: "cricksy.scan/1", source: { filename: "0.pdf", pages: [{ kind: "blank" }] } }])
})

it("writes several in the order given and names the failed one", async () => {
  const { code, lines } = await scan(["a", "x", "", "c"])
  expect(code).toBe(2)
  expect(lines).toMatchObject([{ source: { filename: "0.pdf" } }, { file: "1.pdf", error: { code: "damaged_file" } }, { file: "2.pdf", error: { code: "file_not_found" } }, { source: { filename: "3.pdf" } }])
})

it("a single unreadable file is one sentence and nothing on stdout", async () => {
  const { code, lines, reported } = await scan(["x"])
  expect([code, lines]).toEqual([2, []])
  expect(reported).toEqual([expect.stringMatching(/^0\.pdf: This file is damaged/)])
})

it("a bug is a failure too, its stack is for those who ask for it", async () => {
  const quiet = await scan(["b"])
  expect(quiet.code).toBe(2)
  expect(quiet.reported.join("\n")).not.toContain("TypeError")
  expect((await scan(["b"], undefined, true)).reported[0]).toMatch(/^TypeError: a bug\n +at /)
})

it("says in a sentence that --out is no folder", async () => {
  const { folder } = await scan(["a"])
  expect(await openOutFolder(path.join(folder, "0.pdf"))).toMatch(/^No results can be put into .*0\.pdf\. /)
  expect(await openOutFolder(path.join(folder, "0.pdf", "within"))).toMatch(/^No results/)
  expect(await openOutFolder(path.join(folder, "new", "deep"))).toBeNull()
  expect(await openOutFolder(undefined)).toBeNull()
})

it("writes into a folder, equal stems numbered", async () => {
  const { folder } = await scan(["a"], "cards")
  expect(readdirSync(path.join(folder, "cards"))).toEqual(["0.json"])
  await openOutFolder(path.join(folder, "twice"))
  const writer = createScanWriter({ format: "json", out: path.join(folder, "twice") })
  const reading = { match: { card: { teams: [], date: null, venue: null, competition: null, toss: null, result: null, inningsList: [] }, readings: {}, checks: [], balanced: null, review: [], confidence: 0 },
    source: { filename: "a.jpg", sha256: "0".repeat(64), mediaType: "image/jpeg", pages: [] }, engine: { name: "test", version: "0", models: [], pipeline: "1", where: "command_line" as const }, timings: {}, warnings: [] }
  for (const absolute of ["/one/a.jpg", "/two/a.jpg"]) await writer({ file: { given: absolute, absolute }, reading } satisfies ScanOutcome, false)
  expect(readdirSync(path.join(folder, "twice"))).toEqual(["a-2.json", "a.json"])
})
