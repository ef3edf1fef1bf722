import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { and, desc, eq, sql } from "drizzle-orm"
import type { Database } from "./database.ts"
import { results } from "./schema.ts"

export type Source = "device" | "server"

/** The version of the pipeline that a result is stored under. */
export const pipelineOf = ({ engine }: ScanResult): string => engine.pipeline ?? engine.version

/** What people's corrections say of the reading that counts, as an upload's row names it: which one they have fixed, and where the sheet lies. */
export type WantedReading = { source: string | null; sourcePipeline: string | null; corners: readonly number[] | null }

/** Was the reading held to the corners that people set? */
export const isWithin = ({ source }: ScanResult, corners: readonly number[] | null): boolean => isSameJson(source.corners ?? null, corners)

/** Both readings of a file, each the fixed one, else by the newest pipeline that read it; null where there is none. Those within other corners than the set ones only where there are no others. */
export type Readings = { device: ScanResult | null; server: ScanResult | null }

/** What was read from one club's files; a result never changes. */
export function resultsOf(db: Database, clubId: string) {
  return {
    /** The first reading by a version of the pipeline stays; the same again is fine. `attempt`: which try of which job wrote it. */
    add: async (sha256: string, place: Source, result: ScanResult, attempt?: { jobId: string; attempt: number }) => {
      await db.insert(results).values({ clubId, sha256, place, pipeline: pipelineOf(result), result, ...attempt }).onConflictDoNothing()
    },

    find: async (sha256: string, { source, sourcePipeline, corners }: WantedReading = { source: null, sourcePipeline: null, corners: null }): Promise<Readings> => {
      const fits = sql`(${results.result} -> 'source' -> 'corners' is not distinct from ${corners === null ? null : JSON.stringify(corners)}::jsonb)`
      const isFixed = sql`(${results.place} = ${source ?? ""} and ${results.pipeline} = ${sourcePipeline ?? ""})`
      const rows = await db.selectDistinctOn([results.place], { place: results.place, result: results.result }).from(results)
        .where(and(eq(results.clubId, clubId), eq(results.sha256, sha256))).orderBy(results.place, desc(fits), desc(isFixed), desc(results.createdAt))
      const within = rows.filter(({ result }) => isWithin(result, corners))
      const of = (place: Source) => (within.length > 0 ? within : rows).find((row) => row.place === place)?.result ?? null
      return { device: of("device"), server: of("server") }
    },
  }
}
