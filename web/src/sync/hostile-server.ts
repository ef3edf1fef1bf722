import type { Correction } from "@cricksy/shared/match/correction.ts"
import { completeRequest, correctionsRequest, initiateRequest, checkRequest, type UploadState } from "@cricksy/shared/contract/uploads.ts"
import { sha256Of } from "../store/sha256.ts"
import type { Fetch } from "./request-json.ts"
import type { PutBytes } from "./put-bytes.ts"
import { RequestError } from "./request-error.ts"

type StoredUpload = {
  id: string
  key: string
  size: number
  checksum: string
  filename: string
  state: UploadState
  verified: boolean
  corrections: Map<string, Correction>
}
/** Gives the next number from 0 to 1. */
export type Chance = () => number
export type HostileServer = { fetch: Fetch; putBytes: PutBytes; uploads: Map<string, StoredUpload>; puts: () => number }

/** A small generator with a seed (mulberry32): the seed in a test's title is the whole story of a run. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const at = "2026-05-02T10:00:00.000Z"
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response => Response.json(body, { status, headers })
const refuse = (status: number, code: string, headers = {}): Response =>
  json(status, { error: { code, message: `refused: ${code}` } }, headers)
const portal = (): Response =>
  new Response("<html>Welcome to the pavilion's wifi</html>", { status: 200, headers: { "content-type": "text/html" } })

function toStatus(upload: StoredUpload) {
  return {
    upload_id: upload.id,
    status: upload.state,
    filename: upload.filename,
    file_type: "image/jpeg",
    game_id: null,
    size: upload.size,
    checksum: upload.checksum,
    verified: upload.verified,
    parsed_preview: null,
    corrections: [...upload.corrections.values()],
    match_id: null,
    error_code: null,
    error_message: null,
    uploaded_by: null,
    created_at: at,
    updated_at: at,
  }
}

/** The contract's server in memory, with the road to it: `trouble` (0 to 1) is the share of requests to which something happens. */
export function createHostileServer(chance: Chance, trouble: () => number): HostileServer {
  const uploads = new Map<string, StoredUpload>()
  const objects = new Map<string, Blob>()
  let putCount = 0

  const initiate = (body: unknown): Response => {
    const { upload_id = "", checksum = "", size = 0, filename } = initiateRequest.parse(body)
    const same = [...uploads.values()].find((upload) => upload.checksum === checksum)
    const upload = same ?? {
      id: upload_id,
      key: `uploads/${upload_id}`,
      size,
      checksum,
      filename,
      state: "initiated",
      verified: false,
      corrections: new Map(),
    }
    uploads.set(upload.id, upload)
    return json(201, { upload_id: upload.id, s3_key: upload.key, presigned_url: `https://store.test/${upload.key}`, expires_in: 900 })
  }
  const complete = (body: unknown): Response => {
    const upload = uploads.get(completeRequest.parse(body).upload_id)
    if (upload === undefined) return refuse(404, "not_found")
    if (!objects.has(upload.key)) return refuse(409, "not_uploaded")
    if (upload.state !== "initiated") return refuse(409, "wrong_state")
    upload.state = "processing"
    return json(202, { upload_id: upload.id, status: "processing", message: "on its way" })
  }
  const status = async (upload: StoredUpload): Promise<Response> => {
    const bytes = objects.get(upload.key)
    if (upload.state === "processing" && bytes && chance() < 0.5) {
      upload.verified = (await sha256Of(bytes)) === upload.checksum
      upload.state = upload.verified ? "parsed" : "failed"
    }
    return json(200, toStatus(upload))
  }
  const check = (body: unknown): Response =>
    json(200, {
      known: [...uploads.values()]
        .filter((upload) => checkRequest.parse(body).checksums.includes(upload.checksum))
        .map((upload) => ({ checksum: upload.checksum, upload_id: upload.id, status: upload.state, verified: upload.verified })),
    })
  const append = (upload: StoredUpload, body: unknown): Response => {
    for (const one of correctionsRequest.parse(body).corrections)
      if (!upload.corrections.has(one.id)) upload.corrections.set(one.id, { ...one, by: "Ada" })
    return json(200, { corrections: [...upload.corrections.values()] })
  }
  const answer = (path: string, body: unknown): Response | Promise<Response> => {
    if (path === "/api/uploads/check") return check(body)
    if (path === "/api/uploads/initiate") return initiate(body)
    if (path === "/api/uploads/complete") return complete(body)
    const upload = uploads.get(path.split("/")[3] ?? "")
    if (upload === undefined) return refuse(404, "not_found")
    return path.endsWith("/status") ? status(upload) : append(upload, body)
  }

  return {
    uploads,
    puts: () => putCount,
    fetch: async (path, init) => {
      const fate = chance() < trouble() ? chance() : 1
      if (fate < 0.2) throw new TypeError("dropped on the way there")
      if (fate < 0.35) return new Response("<h1>502 Bad Gateway</h1>", { status: 502 })
      if (fate < 0.5) return portal()
      if (fate < 0.6) return refuse(429, "rate_limited", { "retry-after": "7" })
      if (fate < 0.65) return refuse(401, "not_signed_in")
      const found = await answer(path, typeof init.body === "string" ? JSON.parse(init.body) : undefined)
      if (fate < 1) throw new TypeError("done, but dropped on the way back")
      return found
    },
    putBytes: async (url, _mediaType, bytes, onShare) => {
      const fate = chance() < trouble() ? chance() : 1
      onShare(0.5)
      if (fate < 0.4) throw new RequestError("offline")
      if (fate < 0.6) return // the portal said 200 and kept nothing
      putCount += 1
      objects.set(new URL(url).pathname.slice(1), bytes)
      if (fate < 1) throw new RequestError("offline")
    },
  }
}
