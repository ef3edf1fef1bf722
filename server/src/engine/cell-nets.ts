import { existsSync, readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { cellModelsSchema, printModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import { createNetRuntime, type NetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"

const modelsFolder = path.join(import.meta.dirname, "../../../shared/models")

/** The nets that read cells, from `folder`; undefined where there are none. */
export function openCellNets(folder: string = modelsFolder): NetRuntime | undefined {
  const description = path.join(folder, "models.json")
  if (!existsSync(description)) return undefined
  return open(cellModelsSchema.parse(readJson(description)), folder)
}

/** The nets that read lines of print. */
export function openPrintNets(): NetRuntime {
  return open(printModelsSchema.parse(readJson(path.join(modelsFolder, "print.json"))), modelsFolder)
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"))

const open = (models: NetRuntime["models"], folder: string): NetRuntime =>
  createNetRuntime(models, (net) => readFile(path.join(folder, `${net}.onnx`)), async (module) => (await WebAssembly.instantiate(module)).instance.exports)
