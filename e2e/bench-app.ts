import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { createCanvas, loadImage } from "@napi-rs/canvas"
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test"
import { renderSheet } from "@cricksy/shared/testing/render-sheet.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { startServer } from "./start-server.ts"
import { traceTasks, type LongestTask } from "./trace-tasks.ts"

// npm run bench:app [-- photo …]: from picking a photo to its card in a real Chromium, with warm engines, on a desktop and on a stand-in for a phone (the page at a
// quarter of its speed, one core told). Medians of three after a first one that starts the engines; without photos: printed cards, easy photos.
// "Blocked" is the longest task of the page's thread from picking to card: by the clock and, on a machine that others use too, its own work.

const rounds = 3
const settings = [
  { name: "desktop", slower: 1, cores: undefined, viewport: { width: 1280, height: 800 }, mobile: false, target: "printed ≤ 3 s, a book ≤ 8 s, never blocked > 50 ms" },
  { name: "phone stand-in", slower: 4, cores: 1, viewport: { width: 390, height: 844 }, mobile: true, target: "printed ≤ 6 s, a book ≤ 25 s" },
]

type Photo = { name: string; buffer: Buffer }

/** Photos are picked as files of the disk: bytes that are handed over are decoded on the page's thread, which is none of ours. */
const folder = mkdtempSync(path.join(tmpdir(), "cricksy-bench-"))

/** The photo packed a little differently, which makes it another file: the same one would only be found again. */
async function repack(photo: Photo, round: number): Promise<Photo> {
  const picture = await loadImage(photo.buffer)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext("2d").drawImage(picture, 0, 0)
  return { ...photo, buffer: canvas.toBuffer("image/jpeg", 88 + round) }
}

const given = process.argv.slice(2).map((file): Photo => ({ name: path.basename(file), buffer: readFileSync(path.resolve(process.env["CRICKSY_CWD"] ?? ".", file)) }))

async function listPhotos(): Promise<Photo[]> {
  if (given.length > 0) return given
  const { filename, bytes } = await renderSheet({ match: simulateMatch(4, { overs: 20 }), layout: "web-table", condition: "photo-easy", seed: 4 })
  return [{ name: filename, buffer: bytes }]
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** Milliseconds from picking the photo to its card on the screen, and the page's longest task meanwhile; from the list of sheets and back to it, so that the engines stay. */
async function timeReading(page: Page, session: CDPSession, photo: Photo): Promise<{ took: number; longest: LongestTask }> {
  const file = path.join(folder, photo.name)
  writeFileSync(file, photo.buffer)
  await page.getByRole("link", { name: "New sheet" }).click()
  const input = page.locator("input[type=file]").first()
  await input.waitFor({ state: "attached" })
  const stopTracing = await traceTasks(session)
  const start = performance.now()
  await input.setInputFiles(file)
  await page.getByRole("heading", { name: /to look at$/ }).waitFor({ timeout: 180_000 })
  const took = performance.now() - start
  // The page's picture comes after its card.
  await page.getByRole("img", { name: "Photo of page 1" }).waitFor({ timeout: 60_000 })
  const longest = await stopTracing()
  await page.getByRole("link", { name: "Back" }).click()
  return { took, longest }
}

async function measure(browser: Browser, url: string, setting: (typeof settings)[number], photo: Photo): Promise<void> {
  const context = await browser.newContext({ baseURL: url, viewport: setting.viewport, isMobile: setting.mobile, hasTouch: setting.mobile })
  const page = await context.newPage()
  await page.goto("/")
  await page.getByText("Ready for offline").waitFor({ timeout: 120_000 })
  await page.getByText("Handwriting too").waitFor({ timeout: 120_000 })
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: setting.slower })
  if (setting.cores !== undefined) await session.send("Emulation.setHardwareConcurrencyOverride", { hardwareConcurrency: setting.cores })
  const first = await timeReading(page, session, await repack(photo, 0))
  const times: number[] = []
  const longest: LongestTask = { clock: 0, work: 0 }
  for (let round = 1; round <= rounds; round++) {
    const timed = await timeReading(page, session, await repack(photo, round))
    times.push(timed.took)
    longest.clock = Math.max(longest.clock, timed.longest.clock)
    longest.work = Math.max(longest.work, timed.longest.work)
  }
  process.stdout.write(`${photo.name}, ${setting.name}: ${(median(times) / 1000).toFixed(1)} s (first ${(first.took / 1000).toFixed(1)} s), the page blocked for ${longest.clock.toFixed(0)} ms at most, ${longest.work.toFixed(0)} ms of it work; target: ${setting.target}\n`)
  await context.close()
}

const server = await startServer()
const browser = await chromium.launch({ executablePath: process.env["CRICKSY_CHROMIUM"] ?? "chromium" })
for (const photo of await listPhotos()) for (const setting of settings) await measure(browser, server.url, setting, photo)
await browser.close()
await server.stop()
rmSync(folder, { recursive: true, force: true })
