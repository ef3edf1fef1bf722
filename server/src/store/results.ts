import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { and, desc, eq, sql } from "drizzle-orm"
import type { Database } from "./database.ts"
import { results } from "./schema.ts"

export type Source = "device" | "server"

/** The version of the pipeline that a result is stored under. */
export const pipelineOf = ({ engine }: ScanResult): string => engine.pipeline ?? engine.version

/** The reading that people's corrections have fixed, as an upload's row names it. */
export type FixedReading = { source: string | null; sourcePipeline: string | null }

/** Both readings of a file, each the fixed one, else by the newest pipeline that read it; null where there is none. */
export type Readings = { device: ScanResult | null; server: ScanResult | null }

/** What was read from one club's files; a result never changes. */
export function resultsOf(db: Database, clubId: string) {
  return {
    /** The first reading by a version of the pipeline stays; the same again is fine. `attempt`: which try of which job wrote it. */
    add: async (sha256: string, place: Source, result: ScanResult, attempt?: { jobId: string; attempt: number }) => {
      await db.insert(results).values({ clubId, sha256, place, pipeline: pipelineOf(result), result, ...attempt }).onConflictDoNothing()
    },

    find: async (sha256: string, { source, sourcePipeline }: FixedReading = { source: null, sourcePipeline: null }): Promise<Readings> => {
      const isFixed = sql`(${results.place} = ${source ?? ""} and ${results.pipeline} = ${sourcePipeline ?? ""})`
      const rows = await db.selectDistinctOn([results.place], { place: results.place, result: results.result }).from(results)
        .where(and(eq(results.clubId, clubId), eq(results.sha256, sha256))).orderBy(results.place, desc(isFixed), desc(results.createdAt))
      const of = (place: Source) => rows.find((row) => row.place === place)?.result ?? null
      return { device: of("device"), server: of("server") }
    },
  }
}
