import { Extension } from "@peculiar/x509"
import { privateRanges } from "./lan-address.ts"

// DER: a tag, the length in one byte (all of ours are below 128), the content.
const der = (tag: number, content: readonly number[]) => [tag, content.length, ...content]
const sequence = 0x30
const permittedSubtrees = 0xa0
const dnsName = 0x82
const ipAddress = 0x87

const maskOf = (bits: number) => [24, 16, 8, 0].map((shift) => ((bits === 0 ? 0 : 0xffffffff << (32 - bits)) >>> shift) & 255)

/**
 * RFC 5280 §4.2.1.10: this authority can vouch for private addresses, this machine and `.local` names, nothing else. Whoever steals its key from
 * the laptop cannot pose as a bank to the phones that trust it.
 */
export function privateAddressesOnly(): Extension {
  const addresses = [...privateRanges, ["127.0.0.0", 8] as const]
    .map(([net, bits]) => der(sequence, der(ipAddress, [...net.split(".").map(Number), ...maskOf(bits)])))
  const names = ["localhost", "local"].map((name) => der(sequence, der(dnsName, [...Buffer.from(name)])))
  const trees = [...addresses, ...names].flat()
  return new Extension("2.5.29.30", true, Uint8Array.from(der(sequence, der(permittedSubtrees, trees))).buffer)
}
