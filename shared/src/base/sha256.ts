/** First 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootFractions(root: (prime: number) => number, count: number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
    if (prime) found.push(Math.floor((root(candidate) % 1) * 2 ** 32))
  }
  return Uint32Array.from(found)
}

function padded(bytes: Uint8Array): DataView {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0)
  return view
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Hex SHA-256 in plain code (FIPS 180-4): about 100 ms for 2 MB. For pages opened over plain http, where browsers hide `crypto.subtle`. */
export function plainSha256(bytes: Uint8Array): string {
  const constants = rootFractions(Math.cbrt, 64)
  const hash = rootFractions(Math.sqrt, 8)
  const view = padded(bytes)
  const schedule = new Uint32Array(64)
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(start + 4 * i)
    for (let i = 16; i < 64; i++) {
      const early = schedule[i - 15] ?? 0
      const late = schedule[i - 2] ?? 0
      schedule[i] = (schedule[i - 16] ?? 0) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3))
        + (schedule[i - 7] ?? 0) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
    for (let i = 0; i < 64; i++) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (schedule[i] ?? 0)) | 0
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g; g = f; f = e; e = (d + first) | 0; d = c; c = b; b = a; a = (first + second) | 0
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] ?? 0) + word
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("")
}
