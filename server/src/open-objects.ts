import { createHmac } from "node:crypto"
import { join } from "node:path"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { Config } from "./config.ts"
import { createFolderStore } from "./objects/folder-store.ts"
import { createObjectStore } from "./objects/object-store.ts"
import type { ObjectStore, S3Settings } from "./objects/object-store.ts"

export type OpenedObjects = {
  store: ObjectStore
  /** Answers requests to the embedded store; undefined where the store lies outside. */
  folderStore: ((request: Request) => Promise<Response>) | undefined
  /** Origin of a store outside, for the app's content policy. */
  origin: string | undefined
}

/** The store that the settings name. `self`: how this server reaches itself and where it mounts the embedded store, which it talks to over HTTP. */
export function openObjects(config: Config, secret: string, self: { origin: string; mount: string }): OpenedObjects {
  const { s3 } = config
  if (!s3.embedded) {
    return { store: createObjectStore(toSettings(s3, s3.endpoint)), folderStore: undefined, origin: originOf(config) }
  }
  // Keys that never leave this server: made from its own secret, so that presigned URLs outlive a restart.
  const keys = { accessKey: s3.accessKey ?? "embedded", secretKey: s3.secretKey ?? createHmac("sha256", secret).update("object store").digest("hex") }
  const folderStore = createFolderStore({
    folder: join(config.dataDir, "objects"), bucket: s3.bucket, mount: self.mount, credentials: { ...keys, region: s3.region }, maxBytes: limits.pdfBytes, now: Date.now,
  })
  return { store: createObjectStore(toSettings({ ...s3, ...keys }, `${self.origin}${self.mount}`)), folderStore, origin: undefined }
}

function toSettings(from: Omit<S3Settings, "endpoint">, endpoint: string | undefined): S3Settings {
  const { bucket, region, accessKey, secretKey, presignedSeconds } = from
  return { bucket, region, accessKey, secretKey, presignedSeconds, ...(endpoint !== undefined && { endpoint }) }
}

function originOf({ s3 }: Config): string {
  return s3.endpoint === undefined ? `https://s3.${s3.region}.amazonaws.com` : new URL(s3.endpoint).origin
}
