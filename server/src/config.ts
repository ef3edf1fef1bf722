import { resolve } from "node:path"
import { z } from "zod"

const root = resolve(import.meta.dirname, "../..")

const flag = (fallback: boolean) => z.enum(["true", "false", "1", "0"]).optional()
  .transform((value) => value === undefined ? fallback : value === "true" || value === "1")

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  CRICKSY_HOST: z.string().default("0.0.0.0"),
  CRICKSY_DATA_DIR: z.string().default(resolve(root, "data")),
  CRICKSY_PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")).optional(),
  CRICKSY_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CRICKSY_LOG_LEVEL: z.string().toLowerCase().pipe(z.enum(["trace", "debug", "info", "warn", "error", "silent"])).default("info"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must start with postgres:// or postgresql://" }).optional(),
  CRICKSY_S3_BUCKET: z.string().min(3).optional(),
  CRICKSY_S3_REGION: z.string().default("us-east-1"),
  CRICKSY_S3_ACCESS_KEY: z.string().optional(),
  CRICKSY_S3_SECRET_KEY: z.string().optional(),
  CRICKSY_S3_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")).optional(),
  CRICKSY_S3_PRESIGNED_URL_EXPIRY: z.coerce.number().int().min(10).max(900).default(900),
  CRICKSY_AUTH_SECRET: z.string().min(32).optional(),
  CRICKSY_REDIS_URL: z.string().optional(),
  CRICKSY_ENABLE_UPLOADS: flag(true),
  CRICKSY_ENABLE_OCR: flag(true),
  CRICKSY_REREAD_BELOW: z.coerce.number().min(0).max(1).default(0.9),
  CRICKSY_READERS: z.coerce.number().int().min(0).max(64).default(1),
  CRICKSY_READER_TASKS: z.coerce.number().int().min(1).default(20),
}).superRefine((env, check) => {
  if (env.CRICKSY_S3_ENDPOINT_URL !== undefined && env.CRICKSY_S3_BUCKET === undefined)
    check.addIssue({ code: "custom", path: ["CRICKSY_S3_BUCKET"], message: "must be set when CRICKSY_S3_ENDPOINT_URL is" })
  if ((env.CRICKSY_S3_ACCESS_KEY === undefined) !== (env.CRICKSY_S3_SECRET_KEY === undefined))
    check.addIssue({ code: "custom", path: ["CRICKSY_S3_SECRET_KEY"], message: "and CRICKSY_S3_ACCESS_KEY must be set together" })
})

export type Config = ReturnType<typeof readConfig>

/**
 * The settings, read from the environment once. An empty variable counts as absent.
 * Throws an Error that names every wrong setting, one line each.
 */
export function readConfig(env: Record<string, string | undefined>) {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""))
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)
    throw new Error(`These settings cannot be used:\n${lines.join("\n")}`)
  }
  const set = parsed.data
  return {
    port: set.PORT,
    host: set.CRICKSY_HOST,
    dataDir: resolve(set.CRICKSY_DATA_DIR),
    /** Base of presigned URLs, links and QR codes; without it each request's own origin is used. */
    publicUrl: set.CRICKSY_PUBLIC_URL,
    /** How many proxies of the operator stand in front: so many entries of X-Forwarded-For, from the right, are believed. */
    trustedProxies: set.CRICKSY_TRUSTED_PROXIES,
    logLevel: set.CRICKSY_LOG_LEVEL,
    /** Absent: PGlite in `dataDir`. */
    databaseUrl: set.DATABASE_URL,
    s3: {
      /** True: the folder store inside this server. */
      embedded: set.CRICKSY_S3_BUCKET === undefined,
      bucket: set.CRICKSY_S3_BUCKET ?? "cricksy",
      region: set.CRICKSY_S3_REGION,
      /** With a bucket and no keys Amazon's own chain finds them: profile, container or machine role. */
      accessKey: set.CRICKSY_S3_ACCESS_KEY,
      secretKey: set.CRICKSY_S3_SECRET_KEY,
      endpoint: set.CRICKSY_S3_ENDPOINT_URL,
      presignedSeconds: set.CRICKSY_S3_PRESIGNED_URL_EXPIRY,
    },
    /** Absent: made once and kept in `dataDir`. Several servers on one database must share one. */
    authSecret: set.CRICKSY_AUTH_SECRET,
    redisUrlGiven: set.CRICKSY_REDIS_URL !== undefined,
    enableUploads: set.CRICKSY_ENABLE_UPLOADS,
    enableOcr: set.CRICKSY_ENABLE_OCR,
    /** A device's own result is read again here when its confidence lies below this. */
    rereadBelow: set.CRICKSY_REREAD_BELOW,
    /** Reader processes of this server; 0 with PostgreSQL leaves reading to `node server/src/worker.ts`. */
    readers: set.CRICKSY_READERS,
    /** Sheets after which a reader process is replaced: engines learn and leak. */
    readerTasks: set.CRICKSY_READER_TASKS,
  }
}
