import { createReadStream, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Connect, Plugin } from "vite"
import { policy } from "./policy.ts"
import { decodersList, handwritingFiles, isDecoder, packFiles, packFolder } from "./src/offline/ocr-pack-files.ts"

const modules = join(import.meta.dirname, "node_modules")
const types: Record<string, string> = { ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" }

/** Character maps for PDFs in scripts without an embedded font: too rare for the pack, served on demand. */
const characterMaps = { path: `${packFolder}/pdfjs/cmaps/`, from: "pdfjs-dist/cmaps/" }

function findSource(path: string): string | undefined {
  const found = [...packFiles, ...handwritingFiles].find((file) => file.path === path)?.from
  if (found !== undefined) return join(modules, found)
  const map = path.startsWith(characterMaps.path) ? path.slice(characterMaps.path.length) : ""
  return /^[\w-]+\.bcmap$/.test(map) ? join(modules, characterMaps.from, map) : undefined
}

const serve: Connect.NextHandleFunction = (request, response, next) => {
  const path = (request.url ?? "").split("?")[0] ?? ""
  const source = findSource(path)
  if (source === undefined) return next()
  response.setHeader("content-type", types[/\.\w+$/.exec(path)?.[0] ?? ""] ?? "application/octet-stream")
  response.setHeader("content-security-policy", policy)
  createReadStream(source).pipe(response)
}

/** Self-hosts engine, language and PDF files under /ocr/: from node_modules while developing, copied into dist when building. */
export function ocrPackPlugin(maps: readonly string[]): Plugin {
  return {
    name: "cricksy-ocr-pack",
    configureServer: ({ middlewares }) => { middlewares.use(serve) },
    // Vite's preview would unpack .gz files on the way, and sizes would no longer be those of the pack.
    configurePreviewServer: ({ middlewares }) => { middlewares.use(serve) },
    generateBundle(_options, bundle) {
      const decoders = Object.values(bundle).filter(({ fileName }) => isDecoder(`/${fileName}`)).map((built) => {
        const source = built.type === "asset" ? built.source : built.code
        return { path: `/${built.fileName}`, bytes: Buffer.byteLength(source) }
      })
      this.emitFile({ type: "asset", fileName: decodersList.slice(1), source: JSON.stringify(decoders) })
      for (const file of [...packFiles, ...handwritingFiles]) this.emitFile({ type: "asset", fileName: file.path.slice(1), source: readFileSync(join(modules, file.from)) })
      for (const map of maps) this.emitFile({ type: "asset", fileName: `${characterMaps.path}${map}`.slice(1), source: readFileSync(join(modules, characterMaps.from, map)) })
    },
  }
}
