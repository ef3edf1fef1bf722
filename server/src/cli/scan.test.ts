import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { renderSheet } from "@cricksy/shared/testing/render-sheet.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"

test("Ctrl+C ends a reading at once, whatever step it is at", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "cricksy-scan-"))
  const { bytes } = await renderSheet({ match: simulateMatch(4, { overs: 20 }), layout: "web-table", condition: "photo-easy", seed: 4 })
  const photo = join(folder, "card.jpg")
  writeFileSync(photo, bytes)
  const child = spawn(process.execPath, [join(import.meta.dirname, "scan.ts"), photo], { env: { PATH: process.env["PATH"] } })
  const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal })))
  child.stdout.resume()
  // The picture is open: its pages are being cleaned, in one step that no handler could interrupt.
  child.stderr.once("data", () => child.kill("SIGINT"))
  expect(await ended).toEqual({ code: null, signal: "SIGINT" })
  rmSync(folder, { recursive: true })
})
