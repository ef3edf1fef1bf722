import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { root } from "./tool.ts"

// npm test: everything that must hold, in one go, with one line at the end: "N passed, N failed". On CI nothing may be skipped.

const results = join(root, "test-results")
type Count = { passed: number; failed: number; skipped: number }
type Step = { name: string; script: string; args: string[]; count?: () => Count }

const readJson = (file: string): unknown => (existsSync(join(results, file)) ? JSON.parse(readFileSync(join(results, file), "utf8")) : {})

function countUnit(): Count {
  const report = readJson("unit.json") as { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number }
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, skipped: report.numPendingTests ?? 0 }
}

function countStories(): Count {
  const { stats } = readJson("stories.json") as { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } }
  if (stats?.flaky) console.log(`${stats.flaky} stories passed only at the second try: look at test-results/stories.`)
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0, skipped: stats?.skipped ?? 0 }
}

const steps: Step[] = [
  { name: "types", script: "scripts/types.ts", args: [] },
  { name: "lint", script: "scripts/lint.ts", args: [] },
  { name: "unit tests", script: "scripts/unit.ts", args: ["--reporter=default", "--reporter=json", `--outputFile.json=${join(results, "unit.json")}`], count: countUnit },
  { name: "build", script: "scripts/build.ts", args: [] },
  { name: "stories", script: "scripts/e2e.ts", args: [], count: countStories },
]

async function run(step: Step): Promise<Count & { name: string; seconds: number }> {
  const begun = performance.now()
  process.stdout.write(`\n── ${step.name}\n`)
  const child = spawn(process.execPath, [join(root, step.script), ...step.args], { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CRICKSY_BUILT: "1" } })
  const good = (await new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)))) === 0
  const tests = step.count?.() ?? { passed: 0, failed: 0, skipped: 0 }
  // A step that ends badly counts as one failure even where no test of it failed: a crash, an empty run, a fault of lint.
  const own = step.count === undefined || tests.passed + tests.failed === 0 ? 1 : 0
  const failed = good ? tests.failed : Math.max(1, tests.failed)
  return { name: step.name, passed: tests.passed + (good ? own : 0), failed, skipped: tests.skipped, seconds: (performance.now() - begun) / 1000 }
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const done: Awaited<ReturnType<typeof run>>[] = []
for (const step of steps) done.push(await run(step))

const sum = (of: (result: Count) => number) => done.reduce((total, result) => total + of(result), 0)
const skipped = sum((result) => result.skipped)
const skipForbidden = process.env["CI"] !== undefined && skipped > 0
console.log("")
for (const { name, seconds, failed } of done) console.log(`${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s  ${failed === 0 ? "ok" : "FAILED"}`)
if (skipForbidden) console.log(`${skipped} tests were skipped; on CI each of them counts as failed: PostgreSQL or the browser is missing.`)
const failed = sum((result) => result.failed) + (skipForbidden ? skipped : 0)
console.log(`${sum((result) => result.passed)} passed, ${failed} failed${skipped > 0 && !skipForbidden ? `, ${skipped} skipped` : ""}`)
process.exit(failed === 0 ? 0 : 1)
