import { cellModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import { createNetRuntime, type NetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"

/**
 * The nets that read cells, from the files in `folder` (models.json and one for each net, 1 MB together); undefined where one of them
 * cannot be had: a sheet whose values are asked for is better than one that fails half-way, on a phone with half a pack and no network.
 */
export async function openCellNets(folder: string): Promise<NetRuntime | undefined> {
  try {
    const description = fetchFile(`${folder}/models.json`).then((response) => response.json())
    const [json, marks, figures, words] = await Promise.all([description, fetchBytes(`${folder}/marks.onnx`), fetchBytes(`${folder}/figures.onnx`), fetchBytes(`${folder}/words.onnx`)])
    const files = { marks, figures, words }
    return createNetRuntime(cellModelsSchema.parse(json), async (net) => files[net], async (module) => (await WebAssembly.instantiate(module)).instance.exports)
  } catch {
    // Not there, cut short, or a page of a captive portal.
    return undefined
  }
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

const fetchBytes = async (address: string): Promise<Uint8Array> => new Uint8Array(await (await fetchFile(address)).arrayBuffer())
