import { RequestError } from "./request-error.ts"

/** A connection over which nothing has moved for so long is dead, whatever it says. */
const stalledAfter = 30_000

export type PutBytes = (url: string, mediaType: string, bytes: Blob, onShare: (share: number) => void) => Promise<void>

/** What the store's answer to a PUT means; undefined is success. 412: the object is there already. 403: the URL has expired. */
export function toPutError(status: number): RequestError | undefined {
  if ((status >= 200 && status < 300) || status === 412) return undefined
  if (status === 0) return new RequestError("offline")
  if (status === 429) return new RequestError("rate_limited")
  return new RequestError(status >= 500 || status === 408 ? "server_unavailable" : "not_uploaded")
}

/**
 * PUTs a file to a presigned URL. XMLHttpRequest, because fetch tells nothing about the progress of an upload. `onShare` hears 0 to 1.
 * @throws RequestError `offline`, `server_unavailable`, or `not_uploaded` where the URL is no longer accepted.
 */
export const putBytes: PutBytes = (url, mediaType, bytes, onShare) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let watchdog = setTimeout(() => request.abort(), stalledAfter)
    const settle = (): void => {
      clearTimeout(watchdog)
      const error = toPutError(request.status)
      if (error === undefined) resolve()
      else reject(error)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(watchdog)
      watchdog = setTimeout(() => request.abort(), stalledAfter)
      if (total > 0) onShare(loaded / total)
    }
    request.onload = settle
    request.onerror = settle
    request.onabort = settle
    request.open("PUT", url)
    request.setRequestHeader("content-type", mediaType)
    request.send(bytes)
  })
