import type { Logger } from "pino"
import type { Config } from "../config.ts"
import type { Queue } from "../jobs/queue.ts"
import type { ObjectStore } from "../objects/object-store.ts"
import type { OpenDatabase } from "../store/database.ts"

/** What the actions on uploads work with. */
export type UploadContext = {
  database: OpenDatabase
  objects: ObjectStore
  queue: Pick<Queue, "enqueue" | "cancel">
  settings: Pick<Config, "enableUploads" | "enableOcr" | "rereadBelow"> & { presignedSeconds: number }
  log: Logger
}

/** Who does it, in which club. */
export type Actor = { clubId: string; userId: string; name: string }
