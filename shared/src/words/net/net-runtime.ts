import { FailureError } from "../../base/failure.ts"
import type { CellModel, CellScores, Net } from "../cell-scores.ts"
import { netKernelBytes, type NetKernel } from "./net-kernel.ts"
import { loadNet, type RunNet } from "./run-net.ts"

/** Nets that come together, ready to run on images as `RunNet` takes them. `run` throws `FailureError` engine_failed. */
export type NetRuntime = { models: Readonly<Partial<Record<Net, CellModel>>> & { version: string }; run: (net: Net, image: Float32Array, width: number) => Promise<CellScores> }

/**
 * Each net is loaded when first needed (0.2 s) and kept, 5 to 20 MB each; one that did not load is tried again. `readFile`: a net's bytes;
 * `instantiate`: the exports of a WebAssembly module, which `shared` has no name for.
 */
export function createNetRuntime(models: NetRuntime["models"], readFile: (net: Net) => Promise<Uint8Array>, instantiate: (module: Uint8Array<ArrayBuffer>) => Promise<object>): NetRuntime {
  const loaded = new Map<Net, Promise<RunNet>>()
  const load = async (net: Net): Promise<RunNet> => {
    const [file, kernel] = await Promise.all([readFile(net), instantiate(netKernelBytes)])
    if (!isKernel(kernel)) throw new FailureError("engine_failed")
    return loadNet(kernel, file)
  }
  return {
    models,
    run: async (net, image, width) => {
      const loading = loaded.get(net) ?? load(net)
      loaded.set(net, loading)
      try {
        return (await loading)(image, width)
      } catch (thrown) {
        loaded.delete(net)
        throw thrown instanceof FailureError ? thrown : new FailureError("engine_failed")
      }
    },
  }
}

function isKernel(exports: object): exports is NetKernel {
  return "memory" in exports && "multiply" in exports && typeof exports.multiply === "function"
}
