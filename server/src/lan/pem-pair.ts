import type { webcrypto } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PemConverter } from "@peculiar/x509"
import type { X509Certificate } from "@peculiar/x509"

/** A private key (PKCS 8) and its certificate, as PEM texts. */
export type PemPair = { key: string; certificate: string }

/** The pair that was kept under this name, or null. */
export function readPair(folder: string, name: string): PemPair | null {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)]
  if (!existsSync(key) || !existsSync(certificate)) return null
  return { key: readFileSync(key, "utf8"), certificate: readFileSync(certificate, "utf8") }
}

/** Keeps a pair; the key is readable by its owner only. Both are renamed into place, the certificate last. */
export async function writePair(folder: string, name: string, key: webcrypto.CryptoKey, certificate: X509Certificate): Promise<PemPair> {
  const pair = {
    key: PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY"),
    certificate: certificate.toString("pem"),
  }
  writeFileSync(join(folder, `${name}.key.new`), pair.key, { mode: 0o600 })
  writeFileSync(join(folder, `${name}.crt.new`), pair.certificate)
  renameSync(join(folder, `${name}.key.new`), join(folder, `${name}.key`))
  renameSync(join(folder, `${name}.crt.new`), join(folder, `${name}.crt`))
  return pair
}
