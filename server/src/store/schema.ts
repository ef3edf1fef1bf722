import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, real, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { clubs } from "../auth/schema.ts"

// Milliseconds, as JavaScript's dates have: a cursor made of one then finds its row again.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 })

/** One sheet on its way through the states. The id comes from the device, so it is unique within its club only. */
export const uploads = pgTable("upload", {
  clubId: text("club_id").notNull(),
  id: uuid("id").notNull(),
  state: text("state").notNull(),
  filename: text("filename").notNull(),
  fileType: text("file_type").notNull(),
  gameId: text("game_id"),
  priority: text("priority").notNull().default("high"),
  /** As declared until `verified`, then as the server counted and hashed the stored bytes itself. */
  size: integer("size"),
  sha256: text("sha256"),
  verified: boolean("verified").notNull().default(false),
  /** Where the device puts the bytes; after `verified` the file's own key counts. */
  s3Key: text("s3_key").notNull(),
  jobId: uuid("job_id"),
  errorCode: text("error_code"),
  errorMessage: text("error_message"),
  uploadedBy: text("uploaded_by"),
  /** Whose reading counts; fixed by the first correction, so that no second reading moves what a person worked on. */
  source: text("source"),
  sourceFixed: boolean("source_fixed").notNull().default(false),
  /** Once fixed: the version of the pipeline whose reading counts. */
  sourcePipeline: text("source_pipeline"),
  /** Where people said that the sheet lies in the photo: readings within other corners do not count. */
  corners: jsonb("corners").$type<readonly number[]>(),
  // A summary of the result with its corrections, so that a list needs no scan results.
  title: text("title"),
  needsEyes: boolean("needs_eyes").notNull().default(false),
  reviewCount: integer("review_count").notNull().default(0),
  balanced: boolean("balanced"),
  confidence: real("confidence"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.clubId, table.id] }),
  index("upload_newest").on(table.clubId, table.createdAt, table.id),
  index("upload_by_file").on(table.clubId, table.sha256),
])

/** The exact bytes of a sheet: never changed, known by their hash. */
export const files = pgTable("file", {
  clubId: text("club_id").notNull(),
  sha256: text("sha256").notNull(),
  size: integer("size").notNull(),
  mediaType: text("media_type").notNull(),
  s3Key: text("s3_key").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.clubId, table.sha256] })])

/** What one version of the pipeline read from one file, on the device or here: never changed. */
export const results = pgTable("scan_result", {
  clubId: text("club_id").notNull(),
  sha256: text("sha256").notNull(),
  pipeline: text("pipeline").notNull(),
  place: text("place").notNull(),
  result: jsonb("result").$type<ScanResult>().notNull(),
  /** The attempt of the queue that wrote it: a lapsed attempt finds its row taken. */
  jobId: uuid("job_id"),
  attempt: integer("attempt"),
  createdAt: moment("created_at").notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.clubId, table.sha256, table.pipeline, table.place] })])

/** What people did to a sheet's values, in the order of arrival: append-only. */
export const corrections = pgTable("correction", {
  clubId: text("club_id").notNull(),
  id: uuid("id").notNull(),
  arrival: bigserial("arrival", { mode: "number" }).notNull(),
  uploadId: uuid("upload_id").notNull(),
  correction: jsonb("correction").$type<Correction>().notNull(),
  userId: text("user_id").notNull(),
  arrivedAt: moment("arrived_at").notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.clubId, table.id] }), index("correction_of_upload").on(table.clubId, table.uploadId, table.arrival)])

/** A sheet that a person confirmed. */
export const matches = pgTable("match", {
  clubId: text("club_id").notNull(),
  id: uuid("id").notNull(),
  uploadId: uuid("upload_id").notNull(),
  gameId: text("game_id"),
  title: text("title").notNull(),
  date: text("date"),
  result: jsonb("result").$type<ScanResult>().notNull(),
  appliedBy: text("applied_by"),
  appliedById: text("applied_by_id").notNull(),
  appliedAt: moment("applied_at").notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.clubId, table.id] }), uniqueIndex("match_of_upload").on(table.clubId, table.uploadId)])

/** What a club keeps beside its sheets (squads, taught forms), each in its newest revision. They go with their club. */
export const clubRecords = pgTable("club_record", {
  clubId: text("club_id").notNull().references(() => clubs.id, { onDelete: "cascade" }),
  kind: text("kind").notNull(),
  id: text("id").notNull(),
  /** Counts the changes of all records of the club. */
  revision: bigint("revision", { mode: "number" }).notNull(),
  /** Null: deleted. */
  body: jsonb("body").$type<unknown>(),
  updatedBy: text("updated_by"),
  updatedAt: moment("updated_at").notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.clubId, table.kind, table.id] }), uniqueIndex("club_record_revision").on(table.clubId, table.revision)])

/** How often somebody has asked, where several servers count together; rate-limiter-flexible names the columns. */
export const rateLimits = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
})
