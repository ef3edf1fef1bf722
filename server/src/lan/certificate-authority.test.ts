import { createPrivateKey, X509Certificate } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { createServer } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkServerIdentity, connect } from "node:tls"
import { afterEach, beforeEach, expect, test } from "vitest"
import { getServerCertificate } from "./certificate-authority.ts"
import { PemConverter, SubjectAlternativeNameExtension, X509Certificate as Issuer, X509CertificateGenerator } from "@peculiar/x509"
import type { ServerCertificate } from "./certificate-authority.ts"

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const
const day = 24 * 60 * 60 * 1000
const now = new Date()
const lan = "192.168.1.20"
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cricksy-ca-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What a client that trusts `authority` alone says of our server when it believes to be at `address`: "trusted" or the refusal. */
async function visit(address: string, { key, certificate }: ServerCertificate, authority: string): Promise<string> {
  const server = createServer({ key, cert: certificate }, (_, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const bound = server.address()
  const port = typeof bound === "object" && bound !== null ? bound.port : 0
  const verdict = await new Promise<string>((resolve) => {
    const socket = connect(
      { host: "127.0.0.1", port, ca: authority, checkServerIdentity: (_, peer) => checkServerIdentity(address, peer) },
      () => resolve("trusted"),
    )
    socket.on("error", (error) => resolve(error.message))
  })
  server.closeAllConnections()
  server.close()
  return verdict
}

/** A certificate for `address` made with the stolen key of `folder`'s authority, by a thief who keeps no rule of ours. */
async function forge({ authority }: ServerCertificate, address: string): Promise<ServerCertificate> {
  const stolen = await crypto.subtle.importKey(
    "pkcs8",
    createPrivateKey(readFileSync(join(folder, "ca.key"))).export({ type: "pkcs8", format: "der" }),
    algorithm,
    false,
    ["sign"],
  )
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])
  const certificate = await X509CertificateGenerator.create({
    subject: "CN=a thief",
    issuer: new Issuer(authority).subject,
    publicKey: keys.publicKey,
    signingKey: stolen,
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: "ip", value: address }])],
  })
  return {
    key: PemConverter.encode(await crypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY"),
    certificate: certificate.toString("pem"),
    authority,
  }
}

test("a phone that trusts the authority trusts the server at its address", async () => {
  const made = await getServerCertificate(folder, lan, now)
  expect(await visit(lan, made, made.authority)).toBe("trusted")
  expect(await visit("127.0.0.1", made, made.authority)).toBe("trusted")
  expect(await visit("localhost", made, made.authority)).toBe("trusted")
})

test("at another address, or under another machine's authority, it is refused", async () => {
  const made = await getServerCertificate(folder, lan, now)
  expect(await visit("192.168.1.21", made, made.authority)).toContain("IP: 192.168.1.21 is not in the cert's list")
  const stranger = mkdtempSync(join(folder, "other-"))
  const other = await getServerCertificate(stranger, lan, now)
  expect(await visit(lan, made, other.authority)).not.toBe("trusted")
})

test("a stolen authority cannot pose as an address on the internet", async () => {
  const home = await getServerCertificate(folder, lan, now)
  expect(await visit("93.184.216.34", await forge(home, "93.184.216.34"), home.authority)).toBe("permitted subtree violation")
  expect(await visit(lan, await forge(home, lan), home.authority)).toBe("trusted")
})

test("a machine with a public address gets an authority for that one address beside the private ones", async () => {
  const home = await getServerCertificate(folder, lan, now)
  const rented = await getServerCertificate(folder, "93.184.216.34", now)
  expect(rented.authority).not.toBe(home.authority)
  expect(await visit("93.184.216.34", rented, rented.authority)).toBe("trusted")
  expect(await visit("93.184.216.35", await forge(rented, "93.184.216.35"), rented.authority)).toBe("permitted subtree violation")
  expect((await getServerCertificate(folder, lan, now)).authority).toBe(rented.authority)
})

test("a second start changes nothing; a new address changes the server's certificate only", async () => {
  const first = await getServerCertificate(folder, lan, now)
  expect(await getServerCertificate(folder, lan, now)).toEqual(first)
  const moved = await getServerCertificate(folder, "10.0.0.7", now)
  expect(moved.authority).toBe(first.authority)
  expect(moved.certificate).not.toBe(first.certificate)
  expect(await visit("10.0.0.7", moved, first.authority)).toBe("trusted")
})

test.each([
  [359, "same"],
  [361, "new"],
])("after %i of 390 days it is the %s certificate", async (days, which) => {
  const first = await getServerCertificate(folder, lan, now)
  const then = await getServerCertificate(folder, lan, new Date(now.getTime() + days * day))
  expect(then.authority).toBe(first.authority)
  expect(then.certificate === first.certificate ? "same" : "new").toBe(which)
})

test("keys are readable by their owner only; the certificate lives at most 398 days", async () => {
  const made = await getServerCertificate(folder, lan, now)
  for (const name of ["ca.key", "server.key"]) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  expect(readFileSync(join(folder, "ca.crt"), "utf8")).toBe(made.authority)
  const { validFrom, validTo } = new X509Certificate(made.certificate)
  expect((Date.parse(validTo) - Date.parse(validFrom)) / day).toBeLessThanOrEqual(398)
})
