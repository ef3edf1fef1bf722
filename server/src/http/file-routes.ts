import { Hono } from "hono"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createClubStore } from "../store/club-store.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import type { AppEnv } from "./app-env.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

/** The original bytes of a sheet. A stranger made them: the browser may show them and nothing more. */
export function createFileRoutes(context: UploadContext, authenticate: Authenticate): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.get("/api/uploads/:upload_id/file", requireClub(authenticate), async (c) => {
    const store = createClubStore(context.database.db, c.var.identity.clubId)
    const id = c.req.param("upload_id")
    const upload = isUuid(id) ? await store.uploads.find(id) : null
    if (upload === null) throw new FailureError("not_found")
    const file = upload.verified && upload.sha256 !== null ? await store.files.find(upload.sha256) : null
    if (file === null) throw new FailureError("not_uploaded")
    if (c.req.header("if-none-match") === `"${file.sha256}"`) return c.body(null, 304)
    const bytes = await context.objects.read(file.s3Key)
    if (bytes === null) throw new FailureError("file_not_found")
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": file.mediaType,
      "content-length": String(bytes.length),
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(upload.filename).replace(/['()*]/g, "")}`,
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
      // The bytes never change, but who may see them does.
      "cache-control": "private, no-cache",
      etag: `"${file.sha256}"`,
    })
  })
  return app
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
