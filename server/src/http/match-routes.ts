import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { matchList, matchSummary } from "@cricksy/shared/contract/club.ts"
import type { MatchSummary } from "@cricksy/shared/contract/club.ts"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { createClubStore } from "../store/club-store.ts"
import type { StoredMatch } from "../store/matches.ts"
import type { UploadContext } from "../uploads/upload-context.ts"
import { refuseMisfit } from "./answer-error.ts"
import { answers } from "./api-route.ts"
import type { AppEnv } from "./app-env.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

const routes = {
  list: createRoute({ method: "get", path: "/api/matches", responses: answers(200, matchList, "The club's matches, newest first.") }),
  show: createRoute({
    method: "get", path: "/api/matches/{match_id}", request: { params: z.object({ match_id: z.uuid() }) },
    responses: answers(200, matchSummary.extend({ result: scanResultSchema }), "One match with its scorecard."),
  }),
}

/** The club's matches: sheets that a person confirmed. */
export function createMatchRoutes(context: UploadContext, authenticate: Authenticate): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  app.use("/api/matches/*", requireClub(authenticate))
  const storeOf = (clubId: string) => createClubStore(context.database.db, clubId)

  app.openapi(routes.list, async (c) => c.json({ matches: (await storeOf(c.var.identity.clubId).matches.list()).map(toSummary) }, 200))
  app.openapi(routes.show, async (c) => {
    const match = await storeOf(c.var.identity.clubId).matches.find(c.req.valid("param").match_id)
    if (match === null) throw new FailureError("not_found", "There is no such match in this club.")
    return c.json({ ...toSummary(match), result: match.result }, 200)
  })
  return app
}

function toSummary(match: Pick<StoredMatch, "id" | "title" | "date" | "uploadId" | "appliedBy" | "appliedAt">): MatchSummary {
  return { id: match.id, title: match.title, date: match.date, upload_id: match.uploadId, applied_by: match.appliedBy, applied_at: match.appliedAt.toISOString() }
}
