import { handwritingNets, handwritingVersion } from "./handwriting-nets.ts"
import { printNets, printVersion } from "./print-nets.ts"

/** A file that is fetched with the OCR pack: its address and its size. */
export type FetchedFile = { path: string; bytes: number }

/** One file of the OCR pack; `from` is where the build takes it from, below node_modules. */
export type PackFile = FetchedFile & { from: string }

/** Changes with every library in the pack: an older pack is then dropped as a whole, and answers may be kept for ever. */
export const packVersion = `tesseract-7.0.0_eng-4.0.0_pdfjs-6.5.438_${printVersion}`

/** Folder of the pack; the reader's engines get their paths from here. */
export const packFolder = `/ocr/${packVersion}`

const file = (name: string, from: string, bytes: number): PackFile => ({ path: `${packFolder}/${name}`, from, bytes })

const fonts: readonly (readonly [string, number])[] = [
  ["FoxitDingbats.pfb", 29513], ["FoxitFixed.pfb", 17597], ["FoxitFixedBold.pfb", 18055], ["FoxitFixedBoldItalic.pfb", 19151],
  ["FoxitFixedItalic.pfb", 18746], ["FoxitSerif.pfb", 19469], ["FoxitSerifBold.pfb", 19395], ["FoxitSerifBoldItalic.pfb", 20733],
  ["FoxitSerifItalic.pfb", 21227], ["FoxitSymbol.pfb", 16729], ["LiberationSans-Bold.ttf", 137052], ["LiberationSans-BoldItalic.ttf", 135124],
  ["LiberationSans-Italic.ttf", 162036], ["LiberationSans-Regular.ttf", 139512],
]

/**
 * What reading a sheet without a network needs besides the shell: the engine with SIMD (every browser since 2023 has it; relaxed SIMD
 * was no quicker), English, our own reader of blurred print, and what pdf.js loads for fonts and scanned pictures. A test holds sizes and versions against node_modules.
 */
export const packFiles: readonly PackFile[] = [
  file("tesseract/worker.min.js", "tesseract.js/dist/worker.min.js", 111307),
  file("tesseract/tesseract-core-simd-lstm.wasm.js", "tesseract.js-core/tesseract-core-simd-lstm.wasm.js", 3899472),
  file("tesseract/eng.traineddata.gz", "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz", 2952873),
  ...printNets.map(([name, bytes]) => file(`nets/${name}`, `@cricksy/shared/models/${name}`, bytes)),
  file("pdfjs/wasm/jbig2.wasm", "pdfjs-dist/wasm/jbig2.wasm", 103671),
  file("pdfjs/wasm/openjpeg.wasm", "pdfjs-dist/wasm/openjpeg.wasm", 220817),
  file("pdfjs/wasm/qcms_bg.wasm", "pdfjs-dist/wasm/qcms_bg.wasm", 96589),
  ...fonts.map(([name, bytes]) => file(`pdfjs/standard_fonts/${name}`, `pdfjs-dist/standard_fonts/${name}`, bytes)),
]

/** Scripts that only some files need and that are too large for the shell: their names carry a hash, so the build lists them in `decodersList`. */
export const decodersList = "/ocr/decoders.json"
export const isDecoder = (path: string): boolean => /^\/assets\/(heic-decode|pdf\.worker)[^/]*\.m?js$/.test(path)

/** Name of the cache that keeps the pack; the service worker answers from it. */
export const packCache = `cricksy-ocr-pack-${packVersion}`
export const packCachePrefix = "cricksy-ocr-pack-"

export const handwritingFolder = `/ocr/${handwritingVersion}`

/** What reading handwriting without a network needs besides. */
export const handwritingFiles: readonly PackFile[] = handwritingNets.map(([name, bytes]) => ({ path: `${handwritingFolder}/${name}`, from: `@cricksy/shared/models/${name}`, bytes }))

export const handwritingCache = `cricksy-handwriting-${handwritingVersion}`
export const handwritingCachePrefix = "cricksy-handwriting-"
