import { runTool } from "./tool.ts"

await runTool("node_modules/vitest/vitest.mjs", ["run", ...process.argv.slice(2).filter((word) => word !== "--")])
