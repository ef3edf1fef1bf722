import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createClubStore } from "../store/club-store.ts"
import { exportFormats, exportUpload } from "../uploads/export-upload.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import { refuseMisfit } from "./answer-error.ts"
import { uploadPath } from "./api-route.ts"
import type { AppEnv } from "./app-env.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

const route = createRoute({
  method: "get", path: "/api/uploads/{upload_id}/export",
  request: { params: uploadPath, query: z.object({ format: z.enum(exportFormats).default("json") }) },
  responses: { 200: { description: "The card with all corrections as a file: our own JSON, Cricsheet, CSV, text." } },
})

/** Downloads of one sheet's card. */
export function createExportRoutes(context: UploadContext, authenticate: Authenticate): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  app.use("/api/uploads/:upload_id/export", requireClub(authenticate))
  app.openapi(route, async (c) => {
    const store = createClubStore(context.database.db, c.var.identity.clubId)
    const upload = await store.uploads.find(c.req.valid("param").upload_id)
    if (upload === null) throw new FailureError("not_found")
    const file = await exportUpload(store, upload, c.req.valid("query").format)
    return c.body(file.text, 200, {
      "content-type": `${file.mediaType}; charset=utf-8`,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, "")}`,
    })
  })
  return app
}
