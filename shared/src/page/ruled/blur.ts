/** A picture of real numbers, row by row. */
export type Field = { width: number; height: number; data: Float32Array }

/** Close to a Gaussian of deviation `spread` pixels: three running means along each axis. Beyond the edges there is nothing (0). */
export function blurField(field: Field, spread: number): Field {
  const reach = Math.max(1, Math.round((Math.sqrt(4 * spread * spread + 1) - 1) / 2))
  const { width, height } = field
  const data = field.data.slice()
  const longest = new Float32Array(Math.max(width, height))
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) meanAlong(data, longest, y * width, 1, width, reach)
    for (let x = 0; x < width; x++) meanAlong(data, longest, x, width, height, reach)
  }
  return { width, height, data }
}

function meanAlong(data: Float32Array, line: Float32Array, start: number, step: number, length: number, reach: number): void {
  let sum = 0
  for (let i = 0; i < Math.min(reach, length); i++) sum += data[start + i * step]!
  for (let i = 0; i < length; i++) {
    if (i + reach < length) sum += data[start + (i + reach) * step]!
    line[i] = sum / (2 * reach + 1)
    if (i - reach >= 0) sum -= data[start + (i - reach) * step]!
  }
  for (let i = 0; i < length; i++) data[start + i * step] = line[i]!
}
