import { X509Certificate } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { getServerCertificate } from "./certificate-authority.ts"
import { toTerminal } from "./lan.ts"
import { createTrustRoutes } from "./trust-page.ts"

test("the page offers the authority's certificate, its fingerprint and the way on, and nothing secret", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cricksy-trust-"))
  const certificate = await getServerCertificate(folder, "192.168.1.20", new Date())
  rmSync(folder, { recursive: true })
  const lan = {
    address: "192.168.1.20",
    url: "https://192.168.1.20:8443",
    trustUrl: "http://192.168.1.20:8000/trust",
    port: 8443,
    certificate,
  }
  const app = createTrustRoutes(lan)

  const served = await app.request("/trust/cricksy-scorer.crt")
  expect(served.headers.get("content-type")).toBe("application/x-x509-ca-cert")
  const authority = new X509Certificate(await served.text())
  expect(authority.ca).toBe(true)

  const page = await (await app.request("/trust")).text()
  expect(page).toContain(authority.fingerprint256)
  expect(page).toContain(`href="${lan.url}"`)
  expect(page).not.toMatch(/\{\{|style=|<script/)
  expect((await app.request("/trust/trust.css")).headers.get("content-type")).toContain("text/css")

  const terminal = await toTerminal(lan)
  for (const part of [lan.url, lan.trustUrl, authority.fingerprint256]) expect(terminal).toContain(part)
  expect(terminal + page).not.toContain("PRIVATE KEY")
})
