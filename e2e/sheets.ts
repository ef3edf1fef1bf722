import { createCanvas, ImageData, loadImage } from "@napi-rs/canvas"
import { renderSheet, type RenderedSheet } from "@cricksy/shared/testing/render-sheet.ts"
import { scanUnknownForm, unknownForms } from "@cricksy/shared/testing/unknown-form.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"

/** A printed card of one innings, clean enough to be read without a doubt. Another seed is another match. */
export function printSheet(seed: number): Promise<RenderedSheet> {
  return renderSheet({
    match: simulateMatch(seed, { overs: 20 }), layout: "web-table", condition: "clean", seed,
    fonts: ["open-sans"], style: { names: "full", size: 11, marks: "none", zero: "0", battingFigures: ["runs", "balls", "fours", "sixes"], bowlingFigures: ["overs", "maidens", "runs", "wickets"] },
  })
}

/** A card as an app exports it, with a text layer. */
export function exportSheet(seed: number): Promise<RenderedSheet> {
  return renderSheet({ match: simulateMatch(seed, { overs: 20 }), layout: "web-table", condition: "text-layer", seed, fonts: ["open-sans"] })
}

/** What Chromium's fake camera shows: a sheet lying in the middle of a dark desk, as motion JPEG (frames one after the other). */
export async function filmSheet(sheet: RenderedSheet): Promise<Buffer> {
  const picture = await loadImage(sheet.bytes)
  const canvas = createCanvas(1500, 2000)
  const context = canvas.getContext("2d")
  context.fillStyle = "#4b4038"
  context.fillRect(0, 0, canvas.width, canvas.height)
  const scale = Math.min(1460 / picture.width, 1960 / picture.height)
  context.drawImage(picture, (canvas.width - picture.width * scale) / 2, (canvas.height - picture.height * scale) / 2, picture.width * scale, picture.height * scale)
  const frame = canvas.toBuffer("image/jpeg", 92)
  return Buffer.concat([frame, frame])
}

/** A form that no library has, filled in by hand: one innings, its bowling beneath the batting. A font's letters are all alike: of some seeds they pass for print. */
export function scanForm(): { file: Buffer; total: number | null } {
  const [innings] = simulateMatch(40, { overs: 40 }).innings
  const [form] = unknownForms
  if (!innings || !form) throw new Error("a match has innings")
  const { width, height, data } = scanUnknownForm(form, innings, "open-sans", "patrick-hand", 7)
  const canvas = createCanvas(width, height)
  canvas.getContext("2d").putImageData(new ImageData(data, width, height), 0, 0)
  return { file: canvas.toBuffer("image/jpeg", 88), total: innings.total.runs ?? null }
}

/** A picture in which nothing can be read: grass, sky and a blot. */
export function paintLandscape(): Buffer {
  const canvas = createCanvas(1200, 900)
  const context = canvas.getContext("2d")
  context.fillStyle = "#8fb7d9"
  context.fillRect(0, 0, 1200, 420)
  context.fillStyle = "#4d7a3a"
  context.fillRect(0, 420, 1200, 480)
  context.fillStyle = "#c9b28a"
  context.beginPath()
  context.ellipse(600, 620, 180, 60, 0, 0, Math.PI * 2)
  context.fill()
  return canvas.toBuffer("image/jpeg", 85)
}
