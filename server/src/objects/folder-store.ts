import { decodePart, verifySignature } from "./signature.ts"
import type { Credentials } from "./signature.ts"
import { openObject, removeObject, writeObject } from "./folder.ts"

export type FolderStoreOptions = {
  folder: string
  bucket: string
  /** Where the store is mounted, e.g. "/objects": the path in front of the bucket. */
  mount: string
  credentials: Credentials
  maxBytes: number
  now: () => number
}

/**
 * A small S3-compatible store over a folder: put, get, head and delete of whole objects, every request verified by Signature V4.
 * What it does not speak it answers with 501 and never half does.
 */
export function createFolderStore(options: FolderStoreOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url)
    const signed = { method: request.method, path: url.pathname, query: url.searchParams, headers: request.headers }
    const verdict = verifySignature(signed, options.credentials, options.now())
    if (!verdict.ok) return refusal(403, verdict.code, verdict.message)
    const key = findKey(url.pathname, options)
    if (key === null) return refusal(501, "NotImplemented", "Only objects of the one bucket are served.")
    if (request.headers.has("x-amz-copy-source") || ["uploads", "uploadId", "tagging", "acl", "delete"].some((name) => url.searchParams.has(name)))
      return refusal(501, "NotImplemented", "This store puts, gets and deletes whole objects only.")
    switch (request.method) {
      case "PUT": return put(request, url, key, verdict.payload, options)
      case "GET":
      case "HEAD": return get(request.method, key, options.folder)
      case "DELETE": return removeObject(options.folder, key).then(() => new Response(null, { status: 204 }))
      default: return refusal(501, "NotImplemented", "Only PUT, GET, HEAD and DELETE.")
    }
  }
}

async function put(request: Request, url: URL, key: string, payload: string | null, options: FolderStoreOptions): Promise<Response> {
  const { headers } = request
  const length = headers.get("content-length")
  if (length === null || !/^\d+$/.test(length)) return refusal(411, "MissingContentLength", "Say how many bytes come.")
  if (payload?.startsWith("STREAMING-") === true || headers.get("content-encoding")?.includes("aws-chunked") === true)
    return refusal(501, "NotImplemented", "aws-chunked bodies are not understood.")
  if (Number(length) > options.maxBytes) return refusal(413, "EntityTooLarge", `At most ${options.maxBytes} bytes.`)
  const outcome = await writeObject(options.folder, key, request.body, {
    size: Number(length),
    sha256Hex: payload,
    sha256Base64: headers.get("x-amz-checksum-sha256") ?? url.searchParams.get("x-amz-checksum-sha256"),
    onlyNew: headers.get("if-none-match") === "*",
  })
  switch (outcome) {
    case "exists": return refusal(412, "PreconditionFailed", "There is such an object already.")
    case "wrong_size": return refusal(400, "IncompleteBody", "The body has another length than announced.")
    case "wrong_bytes": return refusal(400, "BadDigest", "The body does not have the announced hash.")
    default: return new Response(null, { status: 200, headers: { etag: `"${outcome.sha256}"` } })
  }
}

async function get(method: string, key: string, folder: string): Promise<Response> {
  const object = await openObject(folder, key, method === "GET")
  if (object === null) return refusal(404, "NoSuchKey", "There is no such object.")
  return new Response(object.body, {
    status: 200,
    headers: {
      "content-length": String(object.size),
      "last-modified": object.modified.toUTCString(),
      etag: `"${object.size}-${object.modified.getTime()}"`,
      "content-type": "application/octet-stream",
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
    },
  })
}

function findKey(path: string, { mount, bucket }: FolderStoreOptions): string | null {
  const prefix = `${mount}/${bucket}/`
  return path.startsWith(prefix) && path.length > prefix.length ? decodePart(path.slice(prefix.length)) : null
}

function refusal(status: number, code: string, message: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    { status, headers: { "content-type": "application/xml", "x-content-type-options": "nosniff" } })
}
