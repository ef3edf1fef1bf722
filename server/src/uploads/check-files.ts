import type { CheckResponse } from "@cricksy/shared/contract/uploads.ts"
import type { ClubStore } from "../store/club-store.ts"

/** Which of these files (SHA-256) the club has, each once: the one that has come furthest. */
export async function checkFiles(store: ClubStore, checksums: string[]): Promise<CheckResponse["known"]> {
  if (checksums.length === 0) return []
  const known = new Map<string, CheckResponse["known"][number]>()
  for (const upload of await store.uploads.findBySha256(checksums)) {
    if (upload.sha256 === null || (known.get(upload.sha256)?.verified ?? false)) continue
    known.set(upload.sha256, { checksum: upload.sha256, upload_id: upload.id, status: upload.state, verified: upload.verified })
  }
  return [...known.values()]
}
