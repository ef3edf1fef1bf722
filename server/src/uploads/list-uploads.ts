import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { UploadList, UploadState } from "@cricksy/shared/contract/uploads.ts"
import type { ClubStore } from "../store/club-store.ts"
import type { Upload } from "../store/uploads.ts"
import { toSummary } from "./show-upload.ts"

export type ListQuery = { state?: UploadState[] | undefined; needs_eyes?: boolean | undefined; cursor?: string | undefined; limit: number }

/** A page of the club's sheets, newest first. Throws `invalid_request` for a cursor that this server did not give. */
export async function listUploads(store: ClubStore, query: ListQuery): Promise<UploadList> {
  const before = query.cursor === undefined ? undefined : parseCursor(query.cursor)
  const found = await store.uploads.list({ states: query.state, needsEyes: query.needs_eyes, before, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return { uploads: page.map(toSummary), next_cursor: found.length > page.length && last !== undefined ? toCursor(last) : null }
}

const toCursor = ({ createdAt, id }: Upload) => Buffer.from(`${createdAt.toISOString()} ${id}`).toString("base64url")

function parseCursor(cursor: string): { createdAt: Date; id: string } {
  const [time = "", id = ""] = Buffer.from(cursor, "base64url").toString("utf8").split(" ")
  const createdAt = new Date(time)
  if (Number.isNaN(createdAt.getTime()) || !/^[0-9a-f-]{36}$/i.test(id)) throw new FailureError("invalid_request", "cursor is not understood.")
  return { createdAt, id }
}
