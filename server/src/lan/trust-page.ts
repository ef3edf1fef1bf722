import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Hono } from "hono"
import { fingerprintOf } from "./lan.ts"
import type { Lan } from "./lan.ts"

const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8")

/** GET /trust and the certificate it offers. Reached over plain http on purpose: before a phone trusts us, https shows a warning only. */
export function createTrustRoutes(lan: Lan): Hono {
  const page = read("trust.html").replaceAll("{{url}}", lan.url).replaceAll("{{fingerprint}}", fingerprintOf(lan))
  const style = read("trust.css")
  const app = new Hono()
  app.get("/trust", (c) => c.html(page))
  app.get("/trust/trust.css", (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }))
  app.get("/trust/cricksy-scorer.crt", (c) =>
    c.body(lan.certificate.authority, 200, {
      "Content-Type": "application/x-x509-ca-cert",
      "Content-Disposition": 'attachment; filename="cricksy-scorer.crt"',
      "Cache-Control": "no-store",
    }),
  )
  return app
}
