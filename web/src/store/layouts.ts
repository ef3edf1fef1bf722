import type { Failure } from "@cricksy/shared/base/failure.ts"
import { layoutRecord } from "@cricksy/shared/contract/layout-record.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import { loadRecords, removeRecord, saveRecords, watchRecords, type Kept } from "./club-records.ts"
import { withDatabase } from "./connection.ts"
import type { Unwatch } from "./watch-database.ts"

/** Keeps a form; one of the same name is replaced. Throws `FailureError` invalid_request beyond the record's bounds, storage_full, storage_unavailable. */
export const saveLayout = (layout: Layout): Promise<void> => saveRecords(layoutRecord, [{ id: layout.name, body: layout }])

/** The forms that were taught, here or in the club. */
export async function listLayouts(): Promise<Layout[]> {
  return (await withDatabase((database) => loadRecords(database, layoutRecord))).map(({ body }) => body)
}

/** The same, now and after every change. Returns how to stop. */
export function watchLayouts(listener: (layouts: Kept<Layout>[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchRecords(layoutRecord, listener, onFailure)
}

export const removeLayout = (id: string): Promise<void> => removeRecord(layoutRecord, id)
