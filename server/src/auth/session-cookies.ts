/** Whether the caller talks https to us, directly or through the proxy that the public address belongs to. */
export function isSecure(request: Request, publicUrl: string | null): boolean {
  const url = new URL(request.url)
  return (
    url.protocol === "https:" || (publicUrl !== null && new URL(publicUrl).protocol === "https:" && new URL(publicUrl).host === url.host)
  )
}

/** The `Set-Cookie` values as they go out; on https the browser must never send them in the clear. */
export function toSetCookies(cookies: readonly string[], secure: boolean): string[] {
  return cookies.map((cookie) => (secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie))
}
