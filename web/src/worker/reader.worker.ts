import { FailureError, toFailure } from "@cricksy/shared/base/failure.ts"
import type { ReaderMessage, ReaderTask } from "./reader-messages.ts"

declare const self: DedicatedWorkerGlobalScope

const say = (message: ReaderMessage) => self.postMessage(message)

async function run(_task: ReaderTask): Promise<ReaderMessage> {
  throw new FailureError("engine_failed")
}

self.onmessage = (event: MessageEvent<ReaderTask>) => {
  run(event.data).then(say, (thrown: unknown) => say({ kind: "failure", failure: toFailure(thrown) }))
}
