import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import { withDatabase } from "./connection.ts"

/** Keeps a form on this device; one of the same name is replaced. Throws `FailureError` storage_full, storage_unavailable. */
export async function saveLayout(layout: Layout): Promise<void> {
  await withDatabase((database) => database.layouts.put({ name: layout.name, layout }))
}

/** The forms that were taught on this device. */
export async function listLayouts(): Promise<Layout[]> {
  return withDatabase(async (database) => (await database.layouts.toArray()).map(({ layout }) => layout))
}

export async function removeLayout(name: string): Promise<void> {
  await withDatabase((database) => database.layouts.delete(name))
}
