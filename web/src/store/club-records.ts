import { FailureError, type Failure } from "@cricksy/shared/base/failure.ts"
import type { RecordKind } from "@cricksy/shared/contract/record-kind.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import { clubOf, findAccountRow, type Account } from "./account-row.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import { newId } from "./new-id.ts"
import { toCopyRow } from "./record-owner.ts"
import type { RecordRow } from "./rows.ts"
import { watchDatabase, type Unwatch } from "./watch-database.ts"

/** Where a record is. device: here only, nobody signed in. waiting: not sent yet. paused: waits for signing in. refused: the server does not take it (`failure`). */
export type Sharing = "device" | "shared" | "waiting" | "paused" | "refused"

/** A record as screens see it. `copy`: a change of ours that met somebody else's, which is still beside it. */
export type Kept<T> = { id: string; body: T; sharing: Sharing; failure?: Failure; copy: boolean; updatedBy?: string }

function findSharing(row: RecordRow, account: Account | undefined): Sharing {
  if (row.club === "") return "device"
  if (row.changed === 0) return "shared"
  if (row.blocked !== undefined) return "refused"
  return account?.expired === true ? "paused" : "waiting"
}

/** What a record holds; undefined where it is deleted or no body of its kind (any more). */
function parseBody<T>(kind: RecordKind<T>, row: RecordRow | undefined): T | undefined {
  if (row === undefined || row.body === null) return undefined
  const body = kind.body.safeParse(row.body)
  return body.success ? body.data : undefined
}

/** One record's body, by its key: a kind's bodies may be many and large. */
export async function findRecord<T>(database: Database, kind: RecordKind<T>, id: string): Promise<T | undefined> {
  return parseBody(kind, await database.records.get([clubOf(await findAccountRow(database)), kind.name, id]))
}

/** The records of a kind that belong to who is signed in here. A body that is none (any more) is left out. */
export async function loadRecords<T>(database: Database, kind: RecordKind<T>): Promise<Kept<T>[]> {
  const account = await findAccountRow(database)
  const rows = await database.records.where({ club: clubOf(account), kind: kind.name }).toArray()
  const living = new Set(rows.flatMap(({ id, body }) => (body === null ? [] : [id])))
  return rows.flatMap((row) => {
    const body = parseBody(kind, row)
    if (body === undefined) return []
    const { id, blocked: failure, copyOf, updatedBy } = row
    return [{ id, body, sharing: findSharing(row, account), copy: copyOf !== undefined && living.has(copyOf), ...(failure === undefined ? {} : { failure }), ...(updatedBy === undefined ? {} : { updatedBy }) }]
  })
}

/** Now and after every change. Returns how to stop. */
export function watchRecords<T>(kind: RecordKind<T>, listener: (found: Kept<T>[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchDatabase((database) => loadRecords(database, kind), listener, onFailure)
}

/** Runs `change` on the rows of who is signed in here. */
const changeRows = (change: (database: Database, club: string) => Promise<void>): Promise<void> =>
  withDatabase((database) => database.transaction("rw", database.records, database.settings, async () => change(database, clubOf(await findAccountRow(database)))))

/** A row with a change that is to be sent, where there is a club to send it to. */
const toChanged = (row: Pick<RecordRow, "club" | "kind" | "id" | "revision">, body: unknown): RecordRow =>
  ({ ...row, body, changed: row.club === "" ? 0 : 1, edit: newId(), attempts: 0, notBefore: 0 })

/**
 * Stores records, all or none, each in place of the one of its id, and has them sent to the club. Storing a refused one again tries it again. `seen`: what the
 * person changed; where it is no longer that, by another device or tab, both are kept.
 * @throws FailureError `invalid_request` for a body that is none or beyond `kind.most`, `storage_full`, `storage_unavailable`.
 */
export async function saveRecords<T>(kind: RecordKind<T>, things: readonly { id: string; body: T; seen?: T | undefined }[]): Promise<void> {
  const sound = things.map(({ id, body, seen }) => ({ id, seen, parsed: kind.body.safeParse(body) }))
  await changeRows(async (database, club) => {
    const countLiving = () => database.records.where({ club, kind: kind.name }).filter(({ body }) => body !== null).count()
    const before = await countLiving()
    for (const { id, seen, parsed } of sound) {
      if (!parsed.success) throw new FailureError("invalid_request", parsed.error.issues[0]?.message)
      const present = await database.records.get([club, kind.name, id])
      const row = toChanged({ club, kind: kind.name, id, revision: present?.revision ?? 0 }, parsed.data)
      const isUnseen = seen !== undefined && present !== undefined && present.body !== null && !isSameJson(present.body, seen)
      await database.records.put(isUnseen ? toCopyRow(row) : row)
    }
    // Two phones that were offline may bring more together: those there are can still be changed.
    const living = await countLiving()
    if (living > kind.most && living > before) throw new FailureError("invalid_request", kind.full)
  })
}

export async function removeRecord<T>(kind: RecordKind<T>, id: string): Promise<void> {
  await changeRows(async (database, club) => {
    const row = await database.records.get([club, kind.name, id])
    if (row === undefined) return
    // Even one that was never acknowledged may have arrived: the server is told.
    if (club === "") await database.records.delete([club, kind.name, id])
    else await database.records.put(toChanged({ club, kind: kind.name, id, revision: row.revision }, null))
  })
}
