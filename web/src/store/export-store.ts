import { FailureError } from "@cricksy/shared/base/failure.ts"
import { databaseName } from "./database.ts"
import { buildZip, type ZipEntry } from "./zip.ts"

/** Opens whatever version lies on the disk, without our schema: works where the app's own open fails. */
function openAsIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new FailureError("storage_unavailable"))
    request.onblocked = () => reject(new FailureError("storage_unavailable"))
  })
}

function readAll(store: IDBObjectStore): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = store.getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new FailureError("storage_unavailable"))
  })
}

const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "application/pdf": "pdf",
}

function fileEntry(row: unknown): ZipEntry | undefined {
  if (!(row instanceof Object) || !("bytes" in row) || !("sheetId" in row) || !(row.bytes instanceof Blob)) return undefined
  return { name: `files/${String(row.sheetId)}.${endings[row.bytes.type] ?? "bin"}`, bytes: row.bytes }
}

const jsonEntry = (name: string, rows: unknown[]): ZipEntry => ({
  name,
  bytes: new Blob([JSON.stringify(rows, null, 1)], { type: "application/json" }),
})

/**
 * Everything this browser holds, as one ZIP: a JSON file per table and every picture under `files/`. The account is left out, its
 * token is a password. Needs nothing of the live schema.
 * @throws FailureError `storage_unavailable` where the browser itself cannot open the database.
 */
export async function exportStore(name: string = databaseName): Promise<Blob> {
  const database = await openAsIs(name)
  try {
    const tables = Array.from(database.objectStoreNames).filter((table) => table !== "settings")
    const entries: ZipEntry[] = []
    for (const table of tables) {
      const rows = await readAll(database.transaction(table, "readonly").objectStore(table))
      entries.push(...(table === "files" ? rows.flatMap((row) => fileEntry(row) ?? []) : [jsonEntry(`${table}.json`, rows)]))
    }
    return await buildZip(entries)
  } finally {
    database.close()
  }
}
