import type { Transaction } from "dexie"
import { newId } from "./new-id.ts"
import type { RecordRow } from "./rows.ts"

/** What stands under these names, one in the other; undefined where there is nothing. */
const findIn = (value: unknown, ...names: string[]): unknown =>
  names.reduce((found, name) => (found instanceof Object ? Object.entries(found).find(([key]) => key === name)?.[1] : undefined), value)

const toText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

/** Version 4: what lay in tables of their own becomes records of the club that is signed in to, else of this device. Takes any row: an upgrade must not throw. */
export async function moveToRecords(transaction: Transaction): Promise<void> {
  const club = toText(findIn(await transaction.table("settings").get("account"), "value", "me", "club", "id")) ?? ""
  const toRow = (kind: string, id: string, body: unknown): RecordRow => ({ club, kind, id, body, revision: 0, changed: club === "" ? 0 : 1, edit: newId(), attempts: 0, notBefore: 0 })
  const squads: unknown[] = await transaction.table("squads").toArray()
  const layouts: unknown[] = await transaction.table("layouts").toArray()
  await transaction.table("records").bulkPut([
    ...squads.map((row) => toRow("squad", toText(findIn(row, "id")) ?? newId(), { team: findIn(row, "team"), players: findIn(row, "players") })),
    ...layouts.map((row) => toRow("layout", toText(findIn(row, "name")) ?? newId(), findIn(row, "layout") ?? null)),
  ])
}
