import type { Failure } from "@cricksy/shared/base/failure.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import type { ClubRecord } from "@cricksy/shared/contract/club-records.ts"
import { clubOf, findAccountRow } from "./account-row.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import { newId } from "./new-id.ts"
import { revisionKey, toCopyRow } from "./record-owner.ts"
import type { RecordRow } from "./rows.ts"

type Key = [club: string, kind: string, id: string]
const keyOf = ({ club, kind, id }: Pick<RecordRow, "club" | "kind" | "id">): Key => [club, kind, id]

const inRecords = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
  withDatabase((database) => database.transaction("rw", database.records, database.settings, async () => work(database)))

/** The club's newest revision that is known here; undefined before the first look. */
export async function findRevision(club: string): Promise<number | undefined> {
  const value = (await withDatabase((database) => database.settings.get(revisionKey(club))))?.value
  return typeof value === "number" ? value : undefined
}

/** Changes of a club that wait to be sent, soonest first; refused ones wait for a person. */
export async function listChanges(club: string): Promise<RecordRow[]> {
  const rows = await withDatabase((database) => database.records.where({ changed: 1 }).toArray())
  return rows.filter((row) => row.club === club && row.blocked === undefined).sort((a, b) => a.notBefore - b.notBefore)
}

/** Somebody may sign out while an answer is on its way. */
const isSignedInTo = async (database: Database, club: string): Promise<boolean> => clubOf(await findAccountRow(database)) === club

/** Writes the server's revision. A deleted thing leaves the device, and so does what has become another club's. */
async function putServed(database: Database, club: string, { kind, id, body, revision, updated_by }: ClubRecord): Promise<void> {
  if (body === null || !(await isSignedInTo(database, club))) return database.records.delete([club, kind, id])
  // Of two changes at once a person is told until one of them is deleted, not only until both are sent.
  const copyOf = (await database.records.get([club, kind, id]))?.copyOf
  const row: RecordRow = { club, kind, id, body, revision, changed: 0, edit: newId(), attempts: 0, notBefore: 0, ...(updated_by === null ? {} : { updatedBy: updated_by }), ...(copyOf === undefined ? {} : { copyOf }) }
  await database.records.put(row)
}

/** Takes the server's records in, while it is this club that is signed in to, and remembers up to which revision. A thing that was changed here meanwhile stays until that change is sent. */
export async function saveServed(club: string, records: readonly ClubRecord[], revision: number): Promise<void> {
  await inRecords(async (database) => {
    if (!(await isSignedInTo(database, club))) return
    for (const record of records) {
      const own = await database.records.get([club, record.kind, record.id])
      if (own === undefined || own.changed === 0 || isSameJson(own.body, record.body)) await putServed(database, club, record)
    }
    await database.settings.put({ key: revisionKey(club), value: revision })
  })
}

/** The server is an older copy of itself: everything is sent again, and asked for again from the beginning. */
export async function forgetRevision(club: string): Promise<void> {
  await inRecords(async (database) => {
    await database.records.where("club").equals(club).modify((row) => { row.revision = 0; row.changed = 1 })
    await database.settings.delete(revisionKey(club))
  })
}

/** Things that two devices brought along alike, say a pasted list, are one. */
export async function dropDoubles(club: string): Promise<void> {
  await inRecords(async (database) => {
    const rows = (await database.records.filter((row) => row.club === club).toArray()).filter(({ body }) => body !== null)
    const isKept = (row: RecordRow) => rows.some((other) => other.changed === 0 && other.kind === row.kind && isSameJson(other.body, row.body))
    await database.records.bulkDelete(rows.filter((row) => row.changed === 1 && row.revision === 0 && isKept(row)).map(keyOf))
  })
}

/** The server has stored `sent`. What was changed here since is a change of that. */
export async function finishChange(sent: RecordRow, record: ClubRecord): Promise<void> {
  await inRecords(async (database) => {
    const row = await database.records.get(keyOf(sent))
    if (row === undefined || row.edit === sent.edit) await putServed(database, sent.club, record)
    else await database.records.update(keyOf(sent), { revision: record.revision })
  })
}

/** Somebody else changed it first: theirs takes the place, ours is kept beside it. A deletion gives way to a change. */
export async function keepBoth(sent: RecordRow, record: ClubRecord): Promise<void> {
  await inRecords(async (database) => {
    const own = (await database.records.get(keyOf(sent))) ?? sent
    await putServed(database, sent.club, record)
    if (own.body !== null && !isSameJson(own.body, record.body)) await database.records.put(toCopyRow(own))
  })
}

/** The change was not taken: tried again at `notBefore`, or, `blocked`, not before a person changes it. */
export async function noteFailure(sent: RecordRow, failed: { notBefore: number } | { blocked: Failure }): Promise<void> {
  await inRecords(async (database) => {
    const row = await database.records.get(keyOf(sent))
    if (row?.edit === sent.edit) await database.records.put({ ...row, attempts: row.attempts + 1, ...failed })
  })
}
