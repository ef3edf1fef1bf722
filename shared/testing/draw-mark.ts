import { drawCharacter, drawStroke, type Area, type Pen } from "./write-by-hand.ts"

const round = 2 * Math.PI

/** A delivery's token (`write-token.ts`) as a scorer draws it, round a middle; `size` is the height of a digit. */
export function drawMark(pen: Pen, token: string, x: number, y: number, size: number): void {
  const { hand, chance } = pen
  const inner = /\d/.exec(token)?.[0]
  const tail = /[WR]$/.exec(token)?.[0]
  const shift = tail !== undefined && token.length > 1 ? 0.25 * size : 0
  if (shift > 0) drawCharacter(pen, tail!, x + 1.6 * shift, y + 0.1 * size, 0.62 * size)
  const [left, tall] = shift > 0 ? [x - 1.3 * shift, 0.8 * size] : [x, size]
  if (token === ".") drawDot(pen, x, y, size)
  else if (token === tail) drawCharacter(pen, token, x, y, 0.85 * size)
  else if (token.startsWith("+")) {
    const arm = 0.4 * tall
    const skew = 0.1 * arm * chance.normal()
    drawStroke(pen, [[left - arm, y + skew], [left + arm, y - skew]], hand.pen * size)
    drawStroke(pen, [[left + skew, y - arm], [left - skew, y + arm]], hand.pen * size)
    if (inner !== undefined) drawCharacter(pen, inner, left + 0.42 * tall, y + 0.3 * tall, 0.5 * tall)
  } else if (token.startsWith("(")) {
    drawRing(pen, left, y, 0.56 * tall)
    if (inner === undefined) drawStroke(pen, [[left, y], [left + 0.5, y]], 1.4 * hand.pen * size)
    else drawCharacter(pen, inner, left, y, 0.62 * tall)
  } else if (/^[BL]/.test(token)) {
    if (hand.letters) drawCharacter(pen, token[0]!, left, y, 0.9 * tall)
    else drawTriangle(pen, left, y, 0.5 * tall, token.startsWith("B") ? 1 : -1)
    if (inner !== undefined) drawCharacter(pen, inner, hand.letters ? left + 0.5 * tall : left, y + (token.startsWith("B") ? 0.1 : -0.1) * tall, 0.42 * tall)
  } else if (inner !== undefined) drawCharacter(pen, inner, left, y, tall)
}

function drawDot(pen: Pen, x: number, y: number, size: number): void {
  const { hand, chance } = pen
  const radius = hand.dotSize * size * 1.3 * chance.between(0.85, 1.2)
  if (hand.dot === "ring") drawRing(pen, x, y, 1.7 * radius)
  else drawStroke(pen, [[x, y], [x + 0.3 * radius * chance.normal(), y + 0.3 * radius]], (hand.dot === "blob" ? 2.9 : 2) * radius)
}

function drawRing(pen: Pen, x: number, y: number, radius: number): void {
  const { hand, chance } = pen
  const [start, turn, oval] = [chance.between(0, round), round * chance.between(0.95, 1.1), 1 + 0.06 * chance.normal()]
  const points = Array.from({ length: 25 }, (_, at) => {
    const angle = start + (turn * at) / 24
    const reach = radius * (1 + 0.03 * Math.sin(2 * angle) + 0.002 * at)
    return [x + reach * oval * Math.cos(angle), y + (reach / oval) * Math.sin(angle)] as const
  })
  drawStroke(pen, points, hand.pen * Math.max(radius, 2.2 * radius * 0.5))
}

function drawTriangle(pen: Pen, x: number, y: number, half: number, up: 1 | -1): void {
  const shake = () => 0.1 * half * pen.chance.normal()
  const first = [x + shake(), y - up * half] as const
  drawStroke(pen, [first, [x + half + shake(), y + up * 0.8 * half], [x - half + shake(), y + up * 0.8 * half], [first[0] + shake(), first[1]]], pen.hand.pen * 2 * half)
}

/**
 * An over's marks in a bowler's box: side by side where the form has a place for each (`places`), else three and three, a further row for
 * what was bowled again.
 */
export function drawOver(pen: Pen, tokens: readonly string[], { left, top, width, height }: Area, places: number | null): void {
  const { hand, chance } = pen
  const columns = places === null ? 3 : Math.max(places, tokens.length)
  const rows = places === null ? Math.max(2, Math.ceil(tokens.length / 3)) : 1
  const [across, down] = [(places === null ? 0.94 : 1) * width / columns, (places === null ? 0.92 : 1) * height / rows]
  const size = Math.min(0.62 * down, 0.8 * across) * (places === null ? 1.15 : 1)
  if (places === null && hand.joinsMaidens && tokens.length === 6 && tokens.every((token) => token === ".")) {
    const [x, y] = [(share: number) => left + share * width, (share: number) => top + share * height]
    drawStroke(pen, [[x(0.15), y(0.85)], [x(0.2), y(0.15)], [x(0.5), y(0.8)], [x(0.8), y(0.15)], [x(0.86), y(0.85)]], hand.pen * size)
    return
  }
  tokens.forEach((token, at) => {
    const x = left + 0.02 * width + ((at % columns) + 0.5) * across + 0.04 * across * chance.normal()
    const y = top + 0.04 * height + (Math.floor(at / columns) + 0.5) * down + 0.04 * down * chance.normal()
    drawMark(pen, token, x, y, size * chance.between(0.92, 1.08))
  })
}

/** A box crossed out: the bowler's spell is over. */
export function drawCross(pen: Pen, { left, top, width, height }: Area): void {
  const { hand } = pen
  const [x0, x1, y0, y1] = [left + 0.12 * width, left + 0.88 * width, top + 0.12 * height, top + 0.9 * height]
  drawStroke(pen, [[x0, y0], [x1, y1]], hand.pen * 0.45 * height)
  drawStroke(pen, [[x1, y0], [x0, y1]], hand.pen * 0.45 * height)
}
