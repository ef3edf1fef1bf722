import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { realFolder, type RealDocument } from "./real-documents.ts"

const counts = z.object({ right: z.int().default(0), flagged: z.int().default(0), silent: z.int().default(0), invented: z.int().default(0), asked: z.int().default(0) })
type Counts = z.infer<typeof counts>
const verdict = z.object({ fields: z.record(z.string(), counts) })
const described = z.object({ layout: z.string().nullish(), size: z.string() })

/** What corpus/score.py counts, by group of documents and by field. */
export type Judged = Map<string, Map<string, Counts>>

const judge = path.join(realFolder, "..", "score.py")

/** Documents by hand judged by the corpus's own measure; undefined where it or Python is missing. */
export function judgeDocuments(documents: readonly RealDocument[], results: string): Judged | undefined {
  if (!existsSync(judge)) return undefined
  const judged: Judged = new Map()
  for (const document of documents) {
    const group = nameGroup(document)
    const result = path.join(results, `${document.id}.json`)
    if (group === undefined || !existsSync(result)) continue
    const run = spawnSync("python3", [judge, result, document.truthFile], { encoding: "utf8" })
    if (run.status !== 0) return undefined
    const fields = judged.get(group) ?? new Map<string, Counts>()
    judged.set(group, fields)
    for (const [field, found] of Object.entries(verdict.parse(JSON.parse(run.stdout)).fields)) for (const name of [field, "all", ...(field.endsWith(" name") ? [] : ["all but names"])]) addCounts(fields, name, found)
  }
  return judged
}

function addCounts(fields: Map<string, Counts>, field: string, found: Counts): void {
  const sum = fields.get(field) ?? { right: 0, flagged: 0, silent: 0, invented: 0, asked: 0 }
  for (const key of ["right", "flagged", "silent", "invented", "asked"] as const) sum[key] += found[key]
  fields.set(field, sum)
}

/** A picture's shorter side from which a sheet can be read well, in pixels. */
const wellShown = 1200

function nameGroup(document: RealDocument): string | undefined {
  const { layout, size } = described.parse(JSON.parse(readFileSync(document.truthFile, "utf8")))
  const [width = 0, height = 0] = (/(\d+)\s*x\s*(\d+)/.exec(size) ?? []).slice(1).map(Number)
  if (!layout) return undefined
  if (!layout.startsWith("hcl")) return "scorebook pages"
  return Math.min(width, height) >= wellShown ? "result sheets of 1200 px and more" : "result sheets below 1200 px"
}

/** One line a field. */
export function formatJudged(judged: Judged): string {
  return [...judged].flatMap(([group, fields]) => [group, ...[...fields].sort(([a], [b]) => a.localeCompare(b)).map(([field, sum]) => {
    const items = Math.max(1, sum.right + sum.flagged + sum.silent + sum.invented)
    const share = (value: number) => `${((100 * value) / items).toFixed(1).padStart(5)} %`
    return `  ${field.padEnd(18)} ${String(items).padStart(5)} items  right ${share(sum.right)}  silent ${share(sum.silent)}  asked ${share(sum.asked)}  invented ${sum.invented}`
  })]).join("\n")
}
