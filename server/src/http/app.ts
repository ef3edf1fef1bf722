import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { compress } from "hono/compress"
import { failureSentences } from "@cricksy/shared/base/failure.ts"
import type { Accounts } from "../auth/accounts.ts"
import type { Lan } from "../lan/lan.ts"
import { createTrustRoutes } from "../lan/trust-page.ts"
import { countHere, countTogether } from "../auth/rate-limit.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import { answerFailure, answerThrown } from "./answer-error.ts"
import type { AppEnv } from "./app-env.ts"
import { createClubRoutes } from "./club-routes.ts"
import { createExportRoutes } from "./export-routes.ts"
import { createFileRoutes } from "./file-routes.ts"
import { createHealthRoutes } from "./health-routes.ts"
import { createMatchRoutes } from "./match-routes.ts"
import { createRecordRoutes } from "./record-routes.ts"
import { logRequests } from "./request-log.ts"
import { addSecurityHeaders } from "./security-headers.ts"
import { createSheetRoutes } from "./sheet-routes.ts"
import { createStaticFiles } from "./static-files.ts"
import { createUploadRoutes } from "./upload-routes.ts"

export type AppOptions = {
  context: UploadContext
  accounts: Accounts
  /** Undefined: links and presigned URLs use the address that was asked. */
  publicUrl: string | undefined
  /** The caller's address as the connection says it. */
  clientIpOf: (c: Context) => string
  /** The folder store, mounted under /objects; undefined where the store lies outside. */
  folderStore: ((request: Request) => Promise<Response>) | undefined
  objectStoreOrigin: string | undefined
  /** The built app. */
  webFolder: string
  /** `npm start -- --lan`: phones in the same network; null otherwise. */
  lan: Lan | null
}

// A scan result of twenty pages has about 2 MB; nothing else comes near.
const longestBody = 8_000_000

export const objectsMount = "/objects"

/** The whole server as one function from request to answer. */
export function createApp(options: AppOptions): OpenAPIHono<AppEnv> {
  const { context, accounts, publicUrl, clientIpOf, folderStore } = options
  const app = new OpenAPIHono<AppEnv>()
  app.onError(answerThrown)
  app.notFound((c) => answerFailure(c, "not_found", "There is nothing at this address."))
  app.use("*", logRequests(context.log))
  app.use("*", addSecurityHeaders(options.objectStoreOrigin))
  app.use("/api/*", compress())
  app.route("/", createHealthRoutes(context.database))
  if (folderStore !== undefined) app.all(`${objectsMount}/*`, (c) => folderStore(c.req.raw))
  app.use("/api/*", bodyLimit({ maxSize: longestBody, onError: (c) => answerFailure(c, "too_many_bytes", failureSentences.invalid_request) }))
  const { authenticate } = accounts
  const createRateLimit = context.database.kind === "postgres" ? countTogether(context.database) : countHere
  const objectsEndpointOf = (request: Request) => folderStore === undefined ? undefined : `${publicUrl ?? new URL(request.url).origin}${objectsMount}`
  app.route("/", createUploadRoutes({ context, authenticate, objectsEndpointOf, createRateLimit }))
  app.route("/", createSheetRoutes(context, authenticate))
  app.route("/", createFileRoutes(context, authenticate))
  app.route("/", createExportRoutes(context, authenticate))
  app.route("/", createMatchRoutes(context, authenticate))
  app.route("/", createRecordRoutes({ db: context.database.db, authenticate, createRateLimit }))
  app.route("/", createClubRoutes({ accounts, publicUrl: publicUrl ?? options.lan?.url ?? null, trustUrl: options.lan?.trustUrl ?? null, clientIpOf, createRateLimit }))
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Cricksy Scorer", version: "1" } })
  app.all("/api/*", (c) => answerFailure(c, "not_found", "There is nothing at this address."))
  if (options.lan !== null) app.route("/", createTrustRoutes(options.lan))
  app.route("/", createStaticFiles(options.webFolder))
  return app
}
