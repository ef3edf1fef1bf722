import { Extension } from "@peculiar/x509"
import { isPrivate, privateRanges } from "./lan-address.ts"

export const nameConstraints = "2.5.29.30"

// DER: a tag, the length in one byte (all of ours are below 128), the content.
const der = (tag: number, content: readonly number[]) => [tag, content.length, ...content]
const sequence = 0x30
const permittedSubtrees = 0xa0
const dnsName = 0x82
const ipAddress = 0x87

const maskOf = (bits: number) => [24, 16, 8, 0].map((shift) => ((bits === 0 ? 0 : 0xffffffff << (32 - bits)) >>> shift) & 255)

/**
 * RFC 5280 §4.2.1.10: the authority can vouch for private addresses, this machine and `.local` names, nothing else; on a machine with a
 * public address for that one too. Whoever steals its key from the laptop cannot pose as a bank to the phones that trust it.
 */
export function onlyReachableFrom(address: string): Extension {
  const own = isPrivate(address) ? [] : [[address, 32] as const]
  const addresses = [...privateRanges, ["127.0.0.0", 8] as const, ...own].map(([net, bits]) =>
    der(sequence, der(ipAddress, [...net.split(".").map(Number), ...maskOf(bits)])),
  )
  const names = ["localhost", "local"].map((name) => der(sequence, der(dnsName, [...Buffer.from(name)])))
  const trees = [...addresses, ...names].flat()
  return new Extension(nameConstraints, true, Uint8Array.from(der(sequence, der(permittedSubtrees, trees))).buffer)
}

/** Whether an authority with these constraints can vouch for the address. */
export function isWithin(constraints: Extension | null, address: string): boolean {
  if (constraints === null) return false
  return isPrivate(address) || Buffer.from(constraints.value).equals(Buffer.from(onlyReachableFrom(address).value))
}
