/** Whether the caller talks https to us, directly or through the proxy that the public address belongs to. */
export function isSecure(request: Request, publicUrl: string | null): boolean {
  const url = new URL(request.url)
  if (url.protocol === "https:") return true
  if (publicUrl === null || new URL(publicUrl).protocol !== "https:") return false
  // A proxy may pass on another Host; the page that asks says in Origin where it was loaded from.
  const origin = request.headers.get("origin")
  return new URL(publicUrl).host === url.host || origin === new URL(publicUrl).origin
}

/** The `Set-Cookie` values as they go out; on https the browser must never send them in the clear. */
export function toSetCookies(cookies: readonly string[], secure: boolean): string[] {
  return cookies.map((cookie) => (secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie))
}
