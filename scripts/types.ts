import { runTool } from "./tool.ts"

// TypeScript 7 checks the whole workspace in seconds; the lint tools read TypeScript 6 beside it.
await runTool("node_modules/typescript-native/bin/tsc", ["-b"])
