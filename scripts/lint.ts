import { runTool } from "./tool.ts"

await runTool("node_modules/eslint/bin/eslint.js", [".", "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/"])
await runTool("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", ["shared/src", "web/src", "server/src", "e2e", "--config", ".dependency-cruiser.cjs"])
await runTool("node_modules/knip/bin/knip.js", [])
await runTool("scripts/budgets.ts", [])
