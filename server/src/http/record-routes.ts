import { createRoute, OpenAPIHono } from "@hono/zod-openapi"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { changeRecordRequest, changeRecordResponse, recordsQuery, recordsResponse } from "@cricksy/shared/contract/club-records.ts"
import type { ClubRecord } from "@cricksy/shared/contract/club-records.ts"
import { findRecordKind } from "@cricksy/shared/contract/record-kinds.ts"
import type { CreateRateLimit } from "../auth/rate-limit.ts"
import type { StoredRecord } from "../store/club-records.ts"
import { createClubStore } from "../store/club-store.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { refuseMisfit } from "./answer-error.ts"
import { answers, body } from "./api-route.ts"
import type { AppEnv } from "./app-env.ts"
import { limitRate } from "./rate-limits.ts"
import { requireClub } from "./session.ts"
import type { Authenticate } from "./session.ts"

const path = "/api/club-records"
const routes = {
  list: createRoute({ method: "get", path, request: { query: recordsQuery }, responses: answers(200, recordsResponse, "What changed since, the earliest change first.") }),
  change: createRoute({ method: "post", path, request: body(changeRecordRequest), responses: answers(200, changeRecordResponse, "The record as it is now.") }),
}

/** The largest body has 100 kB. */
const pageSize = 50

/** Squads and taught forms, of one club each: everyone in it reads and changes them, as they do its sheets. */
export function createRecordRoutes({ db, authenticate, createRateLimit }: { db: Database; authenticate: Authenticate; createRateLimit: CreateRateLimit }): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  app.use(path, requireClub(authenticate))
  // A phone that joins brings up to 90 things at once, and asks every 30 s.
  app.use(path, limitRate(createRateLimit("club-records", { points: 240, seconds: 60 })))

  app.openapi(routes.list, async (c) => {
    const { club_id, since } = c.req.valid("query")
    requireSameClub(c.var.identity.clubId, club_id)
    const { records } = createClubStore(db, c.var.identity.clubId)
    // In this order: a change that lands in between is newer than `revision`, and asked for again.
    const revision = await records.findRevision()
    const found = await records.listSince(since, pageSize)
    return c.json({ records: found.map(toWire), revision: Math.max(revision, found.at(-1)?.revision ?? 0), more: found.length === pageSize }, 200)
  })
  app.openapi(routes.change, async (c) => {
    const { identity } = c.var
    const { club_id, kind: name, id, base, body: sent } = c.req.valid("json")
    requireSameClub(identity.clubId, club_id)
    const kind = findRecordKind(name)
    const parsed = sent === null ? { success: true, data: null } as const : kind?.body.safeParse(sent)
    if (kind === undefined || parsed?.success !== true) throw new FailureError("invalid_request", "This cannot be shared: the server does not understand it.")
    const changed = await inTransaction(db, (tx) => createClubStore(tx, identity.clubId).records.change({ kind, id, base, body: parsed.data, updatedBy: identity.name }))
    return c.json({ outcome: changed.outcome, record: toWire(changed.record) }, 200)
  })
  return app
}

function requireSameClub(ofSession: string, named: string): void {
  if (ofSession !== named) throw new FailureError("wrong_state", "Somebody signed in to another club on this device meanwhile.")
}

const toWire = ({ kind, id, body: stored, revision, updatedBy, updatedAt }: StoredRecord): ClubRecord =>
  ({ kind, id, body: stored, revision, updated_by: updatedBy, updated_at: updatedAt.toISOString() })
