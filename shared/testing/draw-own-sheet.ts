import { type Canvas, createCanvas } from "@napi-rs/canvas"
import type { OwnPage } from "../src/scorebook/own/own-drawing.ts"
import { canvasFont } from "./sheet-fonts.ts"

/** A sheet of ours as a printer and scanner would give it, `scale` pixels a millimetre. */
export function drawOwnPage({ width, height, marks }: OwnPage, scale: number): Canvas {
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const mark of marks) {
    const shade = Math.round(255 * mark.grey)
    context.fillStyle = context.strokeStyle = `rgb(${shade}, ${shade}, ${shade})`
    if (mark.kind === "fill") context.fillRect(mark.x * scale, mark.y * scale, mark.width * scale, mark.height * scale)
    else if (mark.kind === "text") {
      context.font = canvasFont("arimo", mark.bold, mark.size * scale)
      const fit = Math.min(1, (mark.fit * scale) / Math.max(1, context.measureText(mark.text).width))
      context.font = canvasFont("arimo", mark.bold, mark.size * scale * fit)
      context.textAlign = mark.align === "centre" ? "center" : mark.align
      context.fillText(mark.text, mark.x * scale, mark.y * scale)
    } else {
      context.lineWidth = mark.thickness * scale
      context.beginPath()
      if (mark.kind === "circle") context.arc(mark.x * scale, mark.y * scale, mark.radius * scale, 0, 2 * Math.PI)
      else {
        context.moveTo(mark.x1 * scale, mark.y1 * scale)
        context.lineTo(mark.x2 * scale, mark.y2 * scale)
      }
      context.stroke()
    }
  }
  return canvas
}
