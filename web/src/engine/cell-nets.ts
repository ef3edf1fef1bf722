import { FailureError } from "@cricksy/shared/base/failure.ts"
import { cellModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import { createNetRuntime, type NetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"

/** The nets that read cells, from the files in `folder` (models.json and one for each net); undefined where they cannot be had. */
export async function openCellNets(folder: string): Promise<NetRuntime | undefined> {
  const description = await fetch(`${folder}/models.json`).catch(() => undefined)
  if (!description?.ok) return undefined
  const models = cellModelsSchema.parse(await description.json())
  return createNetRuntime(models, (net) => fetchBytes(`${folder}/${net}.onnx`), async (module) => (await WebAssembly.instantiate(module)).instance.exports)
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined)
  if (!response?.ok) throw new FailureError("engine_failed")
  return new Uint8Array(await response.arrayBuffer())
}
