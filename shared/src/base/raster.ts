/** Row by row, one byte a pixel, 0 black to 255 white. `data.length === width * height`. */
export type Grey = { width: number; height: number; data: Uint8Array }

/** Row by row, four bytes a pixel (red, green, blue, alpha). `data.length === 4 * width * height`. */
export type Rgba = { width: number; height: number; data: Uint8ClampedArray }
