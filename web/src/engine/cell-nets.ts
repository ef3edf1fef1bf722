import { cellModelsSchema, printModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import { cellNets, printNets, type Net } from "@cricksy/shared/words/cell-scores.ts"
import { createNetRuntime, type NetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"

/**
 * The nets that read cells, from the files in `folder` (models.json and one for each net, 1 MB together); undefined where one of them
 * cannot be had: a sheet whose values are asked for is better than one that fails half-way, on a phone with half a pack and no network.
 */
export async function openCellNets(folder: string): Promise<NetRuntime | undefined> {
  try {
    const description = fetchFile(`${folder}/models.json`).then((response) => response.json())
    const files = cellNets.map(async (net) => [net, await fetchBytes(`${folder}/${net}.onnx`)] as const)
    const [json, ...nets] = await Promise.all([description, ...files])
    return open(cellModelsSchema.parse(json), Object.fromEntries(nets))
  } catch {
    // Not there, cut short, or a page of a captive portal.
    return undefined
  }
}

/** The same for the nets that read lines of print (print.json and two of 0.5 MB): without them the engine's words count alone. */
export async function openPrintNets(folder: string): Promise<NetRuntime | undefined> {
  try {
    const files = printNets.map(async (net) => [net, await fetchBytes(`${folder}/${net}.onnx`)] as const)
    const [json, ...nets] = await Promise.all([fetchFile(`${folder}/print.json`).then((response) => response.json()), ...files])
    return open(printModelsSchema.parse(json), Object.fromEntries(nets))
  } catch {
    return undefined
  }
}

const open = (models: NetRuntime["models"], files: Partial<Record<Net, Uint8Array>>): NetRuntime =>
  createNetRuntime(models, async (net) => files[net] ?? new Uint8Array(0), async (module) => (await WebAssembly.instantiate(module)).instance.exports)

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

const fetchBytes = async (address: string): Promise<Uint8Array> => new Uint8Array(await (await fetchFile(address)).arrayBuffer())
