import { createRoute, OpenAPIHono } from "@hono/zod-openapi"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import {
  applyRequest, applyResponse, checkRequest, checkResponse, completeRequest, completeResponse, initiateRequest, initiateResponse,
} from "@cricksy/shared/contract/uploads.ts"
import type { CreateRateLimit } from "../auth/rate-limit.ts"
import { createClubStore } from "../store/club-store.ts"
import { applyUpload } from "../uploads/apply-upload.ts"
import { cancelUpload } from "../uploads/cancel-upload.ts"
import { checkFiles } from "../uploads/check-files.ts"
import { completeUpload } from "../uploads/complete-upload.ts"
import { initiateUpload } from "../uploads/initiate-upload.ts"
import { retryUpload } from "../uploads/retry-upload.ts"
import { showUpload } from "../uploads/show-upload.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import { refuseMisfit } from "./answer-error.ts"
import { answers, body, uploadPath } from "./api-route.ts"
import type { AppEnv } from "./app-env.ts"
import { documented } from "./documented-correction.ts"
import { limitRate } from "./rate-limits.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

const base = "/api/uploads"
const routes = {
  initiate: createRoute({ method: "post", path: `${base}/initiate`, request: body(initiateRequest), responses: answers(201, initiateResponse, "Where to put the file.") }),
  complete: createRoute({ method: "post", path: `${base}/complete`, request: body(completeRequest), responses: answers(202, completeResponse, "The file is safe and will be read.") }),
  check: createRoute({ method: "post", path: `${base}/check`, request: body(checkRequest), responses: answers(200, checkResponse, "Which of these files the club has.") }),
  status: createRoute({ method: "get", path: `${base}/{upload_id}/status`, request: { params: uploadPath }, responses: answers(200, documented.statusResponse, "The sheet.") }),
  apply: createRoute({
    method: "post", path: `${base}/{upload_id}/apply`, request: { params: uploadPath, ...body(applyRequest.partial({ confirm: true })) },
    responses: answers(200, applyResponse, "The sheet is a match."),
  }),
  cancel: createRoute({ method: "post", path: `${base}/{upload_id}/cancel`, request: { params: uploadPath }, responses: answers(200, completeResponse, "Stopped.") }),
  retry: createRoute({ method: "post", path: `${base}/{upload_id}/retry`, request: { params: uploadPath }, responses: answers(202, completeResponse, "Will be read again.") }),
}

/** `objectsEndpointOf`: the object store's address as the asking device sees it; undefined: the store's own. */
export type UploadRoutesOptions = { context: UploadContext; authenticate: Authenticate; objectsEndpointOf: (request: Request) => string | undefined; createRateLimit: CreateRateLimit }

/** The upload API of the original service (contract/uploads.ts). Everything is looked up in the club of who asks. */
export function createUploadRoutes({ context, authenticate, objectsEndpointOf, createRateLimit }: UploadRoutesOptions): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  app.use(`${base}/:upload_id/apply`, requireClub(authenticate, "coach"))
  app.use(`${base}/*`, requireClub(authenticate))
  app.use(`${base}/initiate`, limitRate(createRateLimit("initiate", { points: 60, seconds: 60 })))

  app.openapi(routes.initiate, async (c) => c.json(await initiateUpload(context, c.var.identity, c.req.valid("json"), objectsEndpointOf(c.req.raw)), 201))
  app.openapi(routes.complete, async (c) => c.json(await completeUpload(context, c.var.identity, c.req.valid("json")), 202))
  app.openapi(routes.check, async (c) => {
    return c.json({ known: await checkFiles(createClubStore(context.database.db, c.var.identity.clubId), c.req.valid("json").checksums) }, 200)
  })
  app.openapi(routes.status, async (c) => {
    return c.json(await showUpload(createClubStore(context.database.db, c.var.identity.clubId), c.req.valid("param").upload_id), 200)
  })
  app.openapi(routes.apply, async (c) => {
    const { confirm, validated_data } = c.req.valid("json")
    if (confirm !== true) throw new FailureError("confirmation_required")
    const { upload, matchId } = await applyUpload(context, c.var.identity, c.req.valid("param").upload_id, validated_data)
    return c.json({ upload_id: upload.id, status: upload.state, match_id: matchId, message: "The sheet is a match now." }, 200)
  })
  app.openapi(routes.cancel, async (c) => {
    const upload = await cancelUpload(context, c.var.identity, c.req.valid("param").upload_id)
    return c.json({ upload_id: upload.id, status: upload.state, message: "The sheet was stopped; its file stays." }, 200)
  })
  app.openapi(routes.retry, async (c) => {
    const upload = await retryUpload(context, c.var.identity, c.req.valid("param").upload_id)
    return c.json({ upload_id: upload.id, status: upload.state, message: upload.verified ? "The sheet will be read again." : "Send the file again." }, 202)
  })
  return app
}
