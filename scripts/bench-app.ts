import { buildWebIfChanged } from "./build-web-if-changed.ts"
import { findChromium, noChromium } from "./find-chromium.ts"
import { runTool } from "./tool.ts"

const chromium = findChromium()
if (chromium === undefined) {
  console.error(noChromium)
  process.exit(1)
}
await buildWebIfChanged()
await runTool("e2e/bench-app.ts", process.argv.slice(2), { CRICKSY_CHROMIUM: chromium })
