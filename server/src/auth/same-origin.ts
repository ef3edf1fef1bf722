import { FailureError } from "@cricksy/shared/base/failure.ts"

const harmless = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses (`not_allowed`) a change that another site's page makes the browser send with our cookie. Browsers put `Origin` on every POST,
 * PUT and DELETE; its host must be the one that was asked, or that of the public address. Without `Origin` it is no browser, or no change.
 */
export function requireSameOrigin(request: Request, publicUrl: string | null): void {
  if (harmless.has(request.method)) return
  const origin = request.headers.get("origin")
  if (origin === null) {
    const site = request.headers.get("sec-fetch-site")
    if (site === null || site === "same-origin" || site === "none") return
  } else if (URL.canParse(origin)) {
    const host = new URL(origin).host
    // Hosts, not whole origins: behind a proxy that ends TLS the page is https and the request that arrives here is http.
    if (host === new URL(request.url).host || (publicUrl !== null && host === new URL(publicUrl).host)) return
  }
  throw new FailureError("not_allowed", "This request came from another site's page.")
}
