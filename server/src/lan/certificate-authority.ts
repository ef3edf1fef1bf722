import "reflect-metadata" // Before x509, which refuses to load without it.
import { createPrivateKey, randomBytes, X509Certificate as NodeCertificate } from "node:crypto"
import type { webcrypto } from "node:crypto"
import { mkdirSync } from "node:fs"
import { hostname } from "node:os"
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  AuthorityKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509"
import { readPair, writePair } from "./pem-pair.ts"
import type { PemPair } from "./pem-pair.ts"
import { isWithin, nameConstraints, onlyReachableFrom } from "./name-constraints.ts"

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const
const day = 24 * 60 * 60 * 1000
const authorityDays = 3650
// Apple's devices refuse server certificates of more than 398 days.
const serverDays = 390
const renewBeforeDays = 30

/** PEM texts. `authority` is what a phone is asked to trust. */
export type ServerCertificate = PemPair & { authority: string }

type Issuer = { certificate: X509Certificate; key: webcrypto.CryptoKey }

/**
 * The https certificate for `address`, from the machine's own authority in `folder` (both made at first need, keys readable by the owner
 * only). The server's certificate is made anew when the address changes or fewer than 30 days are left; the authority stays where it may
 * vouch for the new address (always, for a private one), so phones that trust it need nothing again.
 */
export async function getServerCertificate(folder: string, address: string, now: Date): Promise<ServerCertificate> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const issuer = await getAuthority(folder, address, now)
  const authority = issuer.certificate.toString("pem")
  const kept = readPair(folder, "server")
  if (kept !== null && isGoodFor(kept.certificate, issuer.certificate, address, now)) return { ...kept, authority }
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: "CN=Cricksy Scorer server",
    issuer: issuer.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: issuer.key,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + serverDays * day),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: "ip", value: address },
        { type: "dns", value: "localhost" },
        { type: "ip", value: "127.0.0.1" },
      ]),
      await AuthorityKeyIdentifierExtension.create(issuer.certificate.publicKey),
    ],
  })
  return { ...(await writePair(folder, "server", keys.privateKey, certificate)), authority }
}

async function getAuthority(folder: string, address: string, now: Date): Promise<Issuer> {
  const kept = readPair(folder, "ca")
  if (kept !== null) {
    const certificate = new X509Certificate(kept.certificate)
    const pkcs8 = createPrivateKey(kept.key).export({ type: "pkcs8", format: "der" })
    const good = certificate.notAfter > now && isWithin(certificate.getExtension(nameConstraints), address)
    if (good) return { certificate, key: await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]) }
  }
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ O: ["Cricksy Scorer"] }, { CN: [`Cricksy Scorer on ${hostname()}`] }],
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + authorityDays * day),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      onlyReachableFrom(address),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  await writePair(folder, "ca", keys.privateKey, certificate)
  return { certificate, key: keys.privateKey }
}

function isGoodFor(pem: string, authority: X509Certificate, address: string, now: Date): boolean {
  const certificate = new NodeCertificate(pem)
  return (
    certificate.checkIP(address) !== undefined &&
    certificate.verify(new NodeCertificate(authority.toString("pem")).publicKey) &&
    new Date(certificate.validTo).getTime() - now.getTime() > renewBeforeDays * day
  )
}

// A positive number of 15 bytes: RFC 5280 allows 20 and no leading sign.
function newSerial(): string {
  return `7f${randomBytes(14).toString("hex")}`
}
