import type { Summary } from "./summarise.ts"

const colours: Record<string, string> = { "text-layer": "#64748b", "clean": "#2563eb", "photo-easy": "#059669", "photo-hard": "#d97706", "screen-photo": "#7c3aed" }
const names: Record<string, string> = { "text-layer": "text layer", "clean": "clean 200 dpi", "photo-easy": "photo, easy", "photo-hard": "photo, hard", "screen-photo": "photo of a screen" }
const [left, barWidth, barHeight] = [110, 420, 9]

/** Bars of how much was read right, per layout and condition, as an SVG on white with black text: both of GitHub's themes show it. */
export function drawBars(cells: Readonly<Record<string, Summary>>): string {
  const printed = Object.entries(cells).filter(([name]) => !name.startsWith("handwritten"))
  const layouts = [...new Set(printed.map(([name]) => name.split("/")[0] ?? ""))]
  const marks: string[] = []
  let y = 46
  for (const layout of layouts) {
    const own = printed.filter(([name]) => name.startsWith(`${layout}/`))
    marks.push(text(left - 8, y + (own.length * (barHeight + 2)) / 2 + 3, layout, "end"))
    for (const [name, { right }] of own) {
      const condition = name.split("/")[1] ?? ""
      marks.push(`<rect x="${left}" y="${y}" width="${(barWidth * right).toFixed(1)}" height="${barHeight}" fill="${colours[condition] ?? "#000"}"/>`)
      marks.push(text(left + barWidth * right + 5, y + barHeight - 1, (100 * right).toFixed(1), "start"))
      y += barHeight + 2
    }
    y += 8
  }
  const legend = Object.entries(names).map(([condition, name], i) => `<rect x="${left + i * 105}" y="18" width="9" height="9" fill="${colours[condition] ?? "#000"}"/>${text(left + i * 105 + 13, 26, name, "start")}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="${y + 6}" font-family="sans-serif" font-size="10"><rect width="100%" height="100%" fill="#fff"/>${legend.join("")}${marks.join("")}</svg>\n`
}

const text = (x: number, y: number, content: string, anchor: string) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#111">${content}</text>`
