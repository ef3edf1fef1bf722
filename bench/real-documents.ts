import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import type { ScanInnings } from "@cricksy/shared/contract/scan-result.ts"
import { dismissalKinds } from "@cricksy/shared/cricket/dismissal-kinds.ts"

/** The folder of real documents with their truth; it is not part of the repository. */
export const realFolder = path.join(import.meta.dirname, "..", "..", "shared", "corpus", "real")

export type RealDocument = { id: string; kind: string; file: string; truthFile: string }

const count = z.int().nullish().catch(null)
const truthInnings = z.object({
  team: z.string().nullish(),
  total: z.object({ runs: count, wickets: count, overs: z.union([z.string(), z.number()]).nullish() }).partial().nullish(),
  extras: z.object({ byes: count, legbyes: count, wides: count, noballs: count, total: count }).partial().nullish(),
  batting: z.array(z.object({ name: z.string().nullish(), runs: count, balls: count, fours: count, sixes: count, dismissal: z.string().nullish() }).partial()),
  bowling: z.array(z.object({ name: z.string().nullish(), overs: z.union([z.string(), z.number()]).nullish(), maidens: count, runs: count, wickets: count }).partial()).nullish(),
  fall_of_wickets: z.array(z.object({ wicket: count, score: count, runs: count, retirement: z.boolean().nullish() }).partial()).nullish(),
})
const truthFile = z.object({ id: z.string(), kind: z.string(), file: z.string(), truth: z.object({ innings: z.array(truthInnings) }) })

/** All documents that have a truth; none where the folder is missing. */
export function listRealDocuments(): RealDocument[] {
  const folder = path.join(realFolder, "truth")
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => {
    const { id, kind, file } = truthFile.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8")))
    return { id, kind, file: path.join(realFolder, file), truthFile: path.join(folder, name) }
  })
}

const toText = (overs: string | number | null | undefined): string | null => (overs == null ? null : String(overs))

/** The truth in the shape of a scan result's innings, so that one scorer counts rendered and real sheets. */
export function readTruth(document: RealDocument): ScanInnings[] {
  const { truth } = truthFile.parse(JSON.parse(readFileSync(document.truthFile, "utf8")))
  return truth.innings.map((innings): ScanInnings => {
    const named = innings.batting.filter((row) => row.name)
    const falls = (innings.fall_of_wickets ?? []).filter((fall) => fall.retirement !== true && fall.wicket != null)
    const twice = (wicket: number | null | undefined) => (innings.fall_of_wickets ?? []).filter((fall) => fall.wicket === wicket).length > 1
    return {
      team: innings.team ?? null,
      total: { runs: innings.total?.runs ?? null, wickets: innings.total?.wickets ?? null, overs: toText(innings.total?.overs) },
      extras: { byes: innings.extras?.byes ?? null, leg_byes: innings.extras?.legbyes ?? null, wides: innings.extras?.wides ?? null, no_balls: innings.extras?.noballs ?? null, total: innings.extras?.total ?? null },
      batting: named.filter((row) => row.dismissal !== "did not bat").map((row) => ({
        name: row.name ?? null, how_out: null, runs: row.runs ?? null, balls: row.balls ?? null, fours: row.fours ?? null, sixes: row.sixes ?? null,
        dismissal: { kind: dismissalKinds.find((kind) => kind === row.dismissal) ?? "absent hurt" },
      })),
      did_not_bat: named.filter((row) => row.dismissal === "did not bat").map((row) => row.name ?? ""),
      bowling: (innings.bowling ?? []).filter((row) => row.name).map((row) => ({ name: row.name ?? null, overs: toText(row.overs), maidens: row.maidens ?? null, runs: row.runs ?? null, wickets: row.wickets ?? null })),
      fall_of_wickets: falls.filter((fall) => !twice(fall.wicket)).map((fall) => ({ wicket: fall.wicket ?? 0, runs: fall.score ?? fall.runs ?? null })),
      deliveries: [],
    }
  })
}
