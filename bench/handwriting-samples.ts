import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import type { Grey } from "@cricksy/shared/base/raster.ts"
import type { GlyphSamples } from "@cricksy/shared/testing/writers-hand.ts"

const folder = path.join(import.meta.dirname, "..", "..", "shared", "corpus", "handwriting")
/** Semeion has no split of its own: samples from here on are kept out of training (shared/training/generate/held_out.py). */
const semeionFrom = 1200
const samplesOfCharacter = 150
const bhmsdsNames = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "", "", "", "", "W", "", "", ""]

/** Digits of the hands that no net was trained on, ink 255; empty where the samples are not beside the checkout. */
export function readHeldOutSamples(): GlyphSamples {
  const sources: [string, string, number, boolean, readonly string[]][] = [
    ["mnist", "mnist/test", 0, false, bhmsdsNames], ["semeion", "semeion/all", semeionFrom, false, bhmsdsNames], ["bhmsds", "bhmsds/test", 0, true, bhmsdsNames],
  ]
  return new Map(sources.flatMap(([name, files, from, isDark, names]) => (existsSync(path.join(folder, `${files}-images-idx3-ubyte.gz`)) ? [[name, readSource(files, from, isDark, names)] as const] : [])))
}

function readSource(files: string, from: number, isDark: boolean, names: readonly string[]): Map<string, Grey[]> {
  const images = gunzipSync(readFileSync(path.join(folder, `${files}-images-idx3-ubyte.gz`)))
  const labels = gunzipSync(readFileSync(path.join(folder, `${files}-labels-idx1-ubyte.gz`))).subarray(8)
  const [height, width] = [images.readUInt32BE(8), images.readUInt32BE(12)]
  const found = new Map<string, Grey[]>()
  for (let at = from; at < labels.length; at++) {
    const character = names[labels[at]!] ?? ""
    const kept = found.get(character) ?? []
    if (character === "" || kept.length >= samplesOfCharacter) continue
    const pixels = images.subarray(16 + at * width * height, 16 + (at + 1) * width * height)
    found.set(character, [...kept, { width, height, data: Uint8Array.from(pixels, (value) => (isDark ? 255 - value : value)) }])
  }
  return found
}
