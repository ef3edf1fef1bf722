import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { env, InferenceSession, Tensor } from "onnxruntime-web"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { NetOutput, NetRuntime } from "@cricksy/shared/pipeline/recognise-cells.ts"
import { cellModelsSchema } from "@cricksy/shared/words/cell-models.ts"
import type { CellNet } from "@cricksy/shared/words/cell-scores.ts"
import { cellHeight } from "@cricksy/shared/words/cell-scores.ts"

const modelsFolder = path.join(import.meta.dirname, "../../../shared/models")

export type CellNets = NetRuntime & { close: () => Promise<void> }

/** The nets in `folder`; undefined where there are none. Each starts when first needed, in 0.1 to 0.6 s, and stays until `close`. */
export function openCellNets(folder: string = modelsFolder): CellNets | undefined {
  const description = path.join(folder, "models.json")
  if (!existsSync(description)) return undefined
  env.wasm.numThreads = 1
  const models = cellModelsSchema.parse(JSON.parse(readFileSync(description, "utf8")))
  const sessions = new Map<CellNet, Promise<InferenceSession>>()
  const getSession = (net: CellNet): Promise<InferenceSession> => {
    const started = sessions.get(net) ?? InferenceSession.create(new Uint8Array(readFileSync(path.join(folder, `${net}.onnx`))), { executionProviders: ["wasm"] })
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

function toOutput(tensor: Tensor | undefined): NetOutput {
  if (!(tensor?.data instanceof Float32Array)) throw new FailureError("engine_failed")
  return { dims: tensor.dims, data: tensor.data }
}

/** The runtime throws strings and numbers too. */
function failEngine(): never {
  throw new FailureError("engine_failed")
}
