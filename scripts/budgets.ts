import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./tool.ts"

// The house's size budgets (ARCHITECTURE.md): median source file, 95th percentile, longest, folder depth below a package's src.
const budget = { median: 90, p95: 250, longest: 300, depth: 3 }

const files = globSync("{web,server,shared}/src/**/*.{ts,tsx}", { cwd: root }).filter((file) => !/\.test\.tsx?$|messages\//.test(file))
const sizes = files.map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length })).sort((a, b) => a.lines - b.lines)
const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0
const depthOf = (file: string) => file.split("/").length - 3

const faults = [
  at(0.5) > budget.median && `median source file has ${at(0.5)} lines, budget ${budget.median}`,
  at(0.95) > budget.p95 && `95th percentile has ${at(0.95)} lines, budget ${budget.p95}`,
  ...sizes.filter((entry) => entry.lines > budget.longest).map((entry) => `${entry.file} has ${entry.lines} lines, budget ${budget.longest}`),
  ...files.filter((file) => depthOf(file) > budget.depth).map((file) => `${file} lies ${depthOf(file)} folders deep, budget ${budget.depth}`),
].filter((fault) => fault !== false)

console.log(`${files.length} source files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}, longest ${sizes.at(-1)?.lines ?? 0}`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
