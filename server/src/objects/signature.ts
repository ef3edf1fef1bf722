import { createHash, createHmac, timingSafeEqual } from "node:crypto"

/** AWS Signature Version 4 as S3 uses it. Source: docs.aws.amazon.com, "Authenticating Requests (AWS Signature Version 4)". */

export type Credentials = { accessKey: string; secretKey: string; region: string }

/** What of a request is signed. `path` is still encoded, `headers` have lower-case names. */
export type SignedRequest = { method: string; path: string; query: URLSearchParams; headers: Headers }

/** `payload` is the hash that the body must have, or null where the sender left the body out of the signature. */
export type Verdict = { ok: true; payload: string | null } | { ok: false; code: string; message: string }

type Claim = { credential: string; date: string; signedHeaders: string[]; signature: string; payload: string; expires: number | null }

const clockToleranceMs = 15 * 60_000
const longestExpirySeconds = 7 * 86_400
const unsigned = "UNSIGNED-PAYLOAD"

/** Checks a request signed in its header or, presigned, in its query. `now` in milliseconds. Never throws. */
export function verifySignature(request: SignedRequest, credentials: Credentials, now: number): Verdict {
  const claim = findClaim(request)
  if (claim === null) return refuse("AccessDenied", "The request is not signed.")
  const signedAt = parseAmzDate(claim.date)
  if (signedAt === null) return refuse("AccessDenied", "X-Amz-Date is not understood.")
  if (signedAt > now + clockToleranceMs) return refuse("RequestTimeTooSkewed", "The request was signed in the future.")
  if (claim.expires === null && signedAt < now - clockToleranceMs) return refuse("RequestTimeTooSkewed", "The request was signed too long ago.")
  if (claim.expires !== null && !(claim.expires >= 1 && claim.expires <= longestExpirySeconds)) return refuse("AccessDenied", "X-Amz-Expires is out of range.")
  if (claim.expires !== null && now > signedAt + claim.expires * 1000) return refuse("AccessDenied", "Request has expired.")
  const scope = `${claim.date.slice(0, 8)}/${credentials.region}/s3/aws4_request`
  if (claim.credential !== `${credentials.accessKey}/${scope}`) return refuse("InvalidAccessKeyId", "The access key or its scope is not known here.")
  if (!claim.signedHeaders.includes("host")) return refuse("AccessDenied", "The host must be signed.")
  const text = ["AWS4-HMAC-SHA256", claim.date, scope, sha256(canonicalRequest(request, claim))].join("\n")
  const expected = hmac(signingKey(credentials, claim.date.slice(0, 8)), text)
  const given = Buffer.from(claim.signature, "hex")
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return refuse("SignatureDoesNotMatch", "The signature does not match the request.")
  return { ok: true, payload: claim.payload === unsigned ? null : claim.payload }
}

const refuse = (code: string, message: string): Verdict => ({ ok: false, code, message })
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest()

function findClaim({ query, headers }: SignedRequest): Claim | null {
  if (query.get("X-Amz-Algorithm") === "AWS4-HMAC-SHA256") return {
    credential: query.get("X-Amz-Credential") ?? "",
    date: query.get("X-Amz-Date") ?? "",
    signedHeaders: (query.get("X-Amz-SignedHeaders") ?? "").split(";"),
    signature: query.get("X-Amz-Signature") ?? "",
    payload: query.get("X-Amz-Content-Sha256") ?? unsigned,
    expires: Number(query.get("X-Amz-Expires") ?? Number.NaN),
  }
  const match = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(headers.get("authorization") ?? "")
  const payload = headers.get("x-amz-content-sha256")
  if (match === null || payload === null) return null
  const [, credential = "", signedHeaders = "", signature = ""] = match
  return { credential, date: headers.get("x-amz-date") ?? "", signedHeaders: signedHeaders.split(";"), signature, payload, expires: null }
}

function canonicalRequest({ method, path, query, headers }: SignedRequest, claim: Claim): string {
  const pairs = [...query].filter(([name]) => name !== "X-Amz-Signature").map(([name, value]) => [encode(name), encode(value)] as const)
  pairs.sort(([a, x], [b, y]) => a === b ? compare(x, y) : compare(a, b))
  const lines = claim.signedHeaders.map((name) => `${name}:${(headers.get(name) ?? "").trim().replace(/ +/g, " ")}\n`)
  return [method, canonicalPath(path), pairs.map(([name, value]) => `${name}=${value}`).join("&"), lines.join(""), claim.signedHeaders.join(";"), claim.payload].join("\n")
}

const compare = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0

function canonicalPath(path: string): string {
  return path.split("/").map((segment) => encode(decodePart(segment))).join("/")
}

/** Percent-decodes; what is not valid encoding stays as it is. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function signingKey(credentials: Credentials, day: string): Buffer {
  return ["s3", "aws4_request"].reduce((key, part) => hmac(key, part), hmac(hmac(`AWS4${credentials.secretKey}`, day), credentials.region))
}

function parseAmzDate(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second] = match
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : time
}
