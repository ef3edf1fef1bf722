import { createRequire } from "node:module"
import { parentPort } from "node:worker_threads"

/** The engine's thread. It tells its progress word by word and nobody listens: only answers are passed on. */
if (parentPort) {
  const post = parentPort.postMessage.bind(parentPort)
  parentPort.postMessage = (message: { status: string }, transferred) => {
    if (message.status !== "progress") post(message, transferred)
  }
}
createRequire(import.meta.url)("tesseract.js/src/worker-script/node/index.js")
