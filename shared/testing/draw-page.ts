import { type Canvas, createCanvas } from "@napi-rs/canvas"
import type { PagePlan } from "./page-plan.ts"
import { canvasFont } from "./sheet-fonts.ts"

/** Draws a page at `dpi` pixels an inch. */
export function drawPage(page: PagePlan, dpi: number): Canvas {
  const scale = dpi / 72
  const canvas = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale))
  const context = canvas.getContext("2d")
  context.fillStyle = page.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const mark of page.marks) {
    if (mark.kind === "fill") {
      context.fillStyle = mark.colour
      context.fillRect(mark.x * scale, mark.y * scale, mark.width * scale, mark.height * scale)
    } else if (mark.kind === "line") {
      context.strokeStyle = mark.colour
      context.lineWidth = Math.max(1, mark.thickness * scale)
      context.beginPath()
      context.moveTo(mark.from.x * scale, mark.from.y * scale)
      context.lineTo(mark.to.x * scale, mark.to.y * scale)
      context.stroke()
    } else {
      context.save()
      context.translate(mark.x * scale, mark.y * scale)
      context.rotate(mark.turn)
      context.fillStyle = mark.colour
      context.font = canvasFont(mark.font, mark.bold, mark.size * scale)
      context.fillText(mark.text, 0, 0)
      context.restore()
    }
  }
  return canvas
}
