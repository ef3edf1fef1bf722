import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import { findRecordKind } from "@cricksy/shared/contract/record-kinds.ts"
import { clubOf, type Account } from "./account-row.ts"
import type { Database } from "./database.ts"
import { newId } from "./new-id.ts"
import type { RecordRow } from "./rows.ts"

/** Where in the settings a club's newest known revision stands. */
export const revisionKey = (club: string): string => `records:${club}`

/** The same thing under an id of its own, new to the server where there is one. */
export function toCopyRow(row: RecordRow): RecordRow {
  const { updatedBy: _updatedBy, blocked: _blocked, ...kept } = row
  const kind = findRecordKind(row.kind)
  const parsed = kind?.body.safeParse(row.body)
  const { id, body } = kind && parsed?.success === true ? kind.toCopy(parsed.data, newId()) : { id: newId(), body: row.body }
  return { ...kept, id, body, revision: 0, changed: row.club === "" ? 0 : 1, edit: newId(), attempts: 0, notBefore: 0, copyOf: row.id }
}

/**
 * Within the transaction that changes who is signed in (records and settings): what this device kept for itself goes to the club, and what another club has
 * safely on its server leaves the device. What another club's server has not got stays, unseen, for the next of its people who signs in here.
 */
export async function giveRecordsTo(database: Database, account: Account | undefined): Promise<void> {
  const club = clubOf(account)
  const foreign = await database.records.filter((row) => row.club !== "" && row.club !== club).toArray()
  await database.records.bulkDelete(foreign.filter(({ changed }) => changed === 0).map((row): [string, string, string] => [row.club, row.kind, row.id]))
  await database.settings.where("key").startsWith(revisionKey("")).and(({ key }) => key !== revisionKey(club)).delete()
  if (club === "") return
  for (const row of await database.records.filter((row) => row.club === "").toArray()) {
    const present = await database.records.get([club, row.kind, row.id])
    const own: RecordRow = { ...row, club, revision: 0, changed: 1, edit: newId(), attempts: 0, notBefore: 0 }
    if (present === undefined) await database.records.put(own)
    else if (!isSameJson(present.body, row.body)) await database.records.put(toCopyRow(own))
    await database.records.delete(["", row.kind, row.id])
  }
}
