import { createServer } from "node:https"
import { X509Certificate } from "node:crypto"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import qrcode from "qrcode"
import { getServerCertificate } from "./certificate-authority.ts"
import type { ServerCertificate } from "./certificate-authority.ts"
import { findLanAddress } from "./lan-address.ts"

/** Where phones in the same network reach this server. */
export type Lan = {
  address: string
  /** The app, whole: https is what camera and offline use ask for. */
  url: string
  /** The page on plain http that says how to trust the certificate. */
  trustUrl: string
  port: number
  certificate: ServerCertificate
}

/** Finds the machine's address and makes or loads its certificate (in dataDir/ca). Throws one sentence where there is no network. */
export async function prepareLan({
  dataDir,
  httpPort,
  port = 8443,
  now = new Date(),
}: {
  dataDir: string
  httpPort: number
  port?: number
  now?: Date
}): Promise<Lan> {
  const address = findLanAddress()
  if (address === null)
    throw new Error("--lan: this machine is in no local network. Join the network that the phones are in and start again.")
  const certificate = await getServerCertificate(join(dataDir, "ca"), address, now)
  return { address, url: `https://${address}:${port}`, trustUrl: `http://${address}:${httpPort}/trust`, port, certificate }
}

/** Serves `fetch` on https beside the plain server. Returns how to stop. */
export async function serveLan(lan: Lan, fetch: Parameters<typeof serve>[0]["fetch"]): Promise<() => Promise<void>> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve(
      {
        fetch,
        port: lan.port,
        hostname: "0.0.0.0",
        createServer,
        serverOptions: { key: lan.certificate.key, cert: lan.certificate.certificate },
      },
      () => resolve(started),
    )
    started.once("error", reject)
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** What the terminal shows: the way in for a phone, and the fingerprint to compare when in doubt. */
export async function toTerminal(lan: Lan): Promise<string> {
  const qr = await qrcode.toString(lan.trustUrl, { type: "terminal", small: true })
  return [
    "Point a phone's camera at this (it must be in the same network):",
    "",
    qr,
    `  first    ${lan.trustUrl}   how to trust this server, once per phone`,
    `  then     ${lan.url}`,
    `  SHA-256 of the certificate: ${fingerprintOf(lan)}`,
    "",
  ].join("\n")
}

/** SHA-256 of the authority's certificate, as phones show it. */
export function fingerprintOf(lan: Lan): string {
  return new X509Certificate(lan.certificate.authority).fingerprint256
}
