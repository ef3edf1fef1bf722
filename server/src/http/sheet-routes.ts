import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { uploadList, uploadStates } from "@cricksy/shared/contract/uploads.ts"
import { createClubStore } from "../store/club-store.ts"
import { correctUpload } from "../uploads/correct-upload.ts"
import { listUploads } from "../uploads/list-uploads.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import { isAtLeast } from "../auth/roles.ts"
import { refuseMisfit } from "./answer-error.ts"
import { answers, body, uploadPath } from "./api-route.ts"
import type { AppEnv } from "./app-env.ts"
import { documented } from "./documented-correction.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

const listQuery = z.object({
  /** One state, or several with commas. */
  state: z.string().max(100).transform((text) => text.split(",")).pipe(z.array(z.enum(uploadStates))).optional(),
  needs_eyes: z.enum(["true", "false"]).transform((text) => text === "true").optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const routes = {
  list: createRoute({ method: "get", path: "/api/uploads", request: { query: listQuery }, responses: answers(200, uploadList, "Sheets, newest first.") }),
  corrections: createRoute({
    method: "get", path: "/api/uploads/{upload_id}/corrections", request: { params: uploadPath }, responses: answers(200, documented.correctionsResponse, "All, in order of arrival."),
  }),
  correct: createRoute({
    method: "post", path: "/api/uploads/{upload_id}/corrections", request: { params: uploadPath, ...body(documented.correctionsRequest) },
    responses: answers(200, documented.correctionsResponse, "All, with those just sent."),
  }),
}

/** The club's list of sheets, and what people corrected on them. */
export function createSheetRoutes(context: UploadContext, authenticate: Authenticate): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  app.use("/api/uploads", requireClub(authenticate))
  app.use("/api/uploads/:upload_id/corrections", requireClub(authenticate))

  app.openapi(routes.list, async (c) => c.json(await listUploads(createClubStore(context.database.db, c.var.identity.clubId), c.req.valid("query")), 200))
  app.openapi(routes.corrections, async (c) => {
    const { upload_id: id } = c.req.valid("param")
    const store = createClubStore(context.database.db, c.var.identity.clubId)
    if (await store.uploads.find(id) === null) throw new FailureError("not_found")
    return c.json({ corrections: await store.corrections.list(id) }, 200)
  })
  app.openapi(routes.correct, async (c) => {
    const { identity } = c.var
    const request = c.req.valid("json")
    const coachsWord = request.corrections.some(({ kind }) => kind === "accept" || kind === "overrule")
    if (coachsWord && !isAtLeast(identity.role, "coach")) throw new FailureError("not_allowed")
    return c.json({ corrections: await correctUpload(context, identity, c.req.valid("param").upload_id, request) }, 200)
  })
  return app
}
