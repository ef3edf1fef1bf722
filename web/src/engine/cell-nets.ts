import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { NetOutput, NetRuntime } from "@cricksy/shared/pipeline/recognise-cells.ts"
import { cellModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import type { CellNet } from "@cricksy/shared/words/cell-scores.ts"
import { cellHeight } from "@cricksy/shared/words/cell-scores.ts"

export type CellNets = NetRuntime & { close: () => Promise<void> }

/**
 * The nets from the files in `folder` (whole address; models.json, the nets, the runtime); undefined where they are not there. Each
 * starts when first needed and stays until `close`. One thread: the page is not isolated, and nothing needs shared memory.
 */
export async function openCellNets(folder: string): Promise<CellNets | undefined> {
  const description = await fetch(`${folder}/models.json`).catch(() => undefined)
  if (!description?.ok) return undefined
  env.wasm.numThreads = 1
  env.wasm.wasmPaths = { mjs: `${folder}/ort-wasm-simd-threaded.mjs`, wasm: `${folder}/ort-wasm-simd-threaded.wasm` }
  const models = cellModelsSchema.parse(await description.json())
  const sessions = new Map<CellNet, Promise<InferenceSession>>()
  const getSession = (net: CellNet): Promise<InferenceSession> => {
    const started = sessions.get(net) ?? startNet(`${folder}/${net}.onnx`)
    sessions.set(net, started)
    return started
  }
  return {
    models,
    run: async (net, input, count, width) => {
      const session = await getSession(net).catch(failEngine)
      const answer = await session.run({ [session.inputNames[0] ?? "x"]: new Tensor("float32", input, [count, 1, cellHeight, width]) }).catch(failEngine)
      const [scores, features] = session.outputNames.map((name) => toOutput(answer[name]))
      if (!scores) throw new FailureError("engine_failed")
      return { scores, features }
    },
    close: async () => {
      for (const session of sessions.values()) await session.then((started) => started.release()).catch(() => {})
      sessions.clear()
    },
  }
}

async function startNet(address: string): Promise<InferenceSession> {
  const response = await fetch(address)
  if (!response.ok) throw new FailureError("engine_failed")
  return InferenceSession.create(new Uint8Array(await response.arrayBuffer()), { executionProviders: ["wasm"] })
}

function toOutput(tensor: Tensor | undefined): NetOutput {
  if (!(tensor?.data instanceof Float32Array)) throw new FailureError("engine_failed")
  return { dims: tensor.dims, data: tensor.data }
}

/** The runtime throws strings and numbers too. */
function failEngine(): never {
  throw new FailureError("engine_failed")
}
