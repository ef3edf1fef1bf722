import { buildWebIfChanged } from "./build-web-if-changed.ts"
import { findChromium, noChromium } from "./find-chromium.ts"
import { runTool } from "./tool.ts"

// npm run e2e [-- words of a story's title, --headed …]: the stories in a real Chromium. --pictures also takes those of the README.

const chromium = findChromium()
if (chromium === undefined) {
  console.error(noChromium)
  process.exit(1)
}
const args = process.argv.slice(2)
// npm test has just built the app.
if (process.env["CRICKSY_BUILT"] === undefined) await buildWebIfChanged()
await runTool("e2e/node_modules/@playwright/test/cli.js", ["test", "--config", "playwright.config.ts", ...args.filter((arg) => arg !== "--pictures")], {
  CRICKSY_CHROMIUM: chromium, ...(args.includes("--pictures") ? { CRICKSY_PICTURES: "1" } : {}),
})
