import { BlockList } from "node:net"
import { networkInterfaces } from "node:os"

/** Nets that are nobody's on the internet: RFC 1918, link-local, and 100.64/10 (carriers and mesh networks). */
export const privateRanges = [
  ["192.168.0.0", 16],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const

// Bridges of containers and virtual machines: phones cannot reach them.
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman|lxc|utun|tun|tap|wsl|vethernet)/i

type Interfaces = ReturnType<typeof networkInterfaces>

/** The place in `privateRanges`, the number of ranges for an address that lies in none. */
function rangeOf(address: string): number {
  const place = privateRanges.findIndex(([net, bits]) => {
    const range = new BlockList()
    range.addSubnet(net, bits)
    return range.check(address)
  })
  return place < 0 ? privateRanges.length : place
}

export function isPrivate(address: string): boolean {
  return rangeOf(address) < privateRanges.length
}

/**
 * The IPv4 address at which a phone in the same network most likely reaches this machine, or null without a network. Real interfaces before
 * virtual ones, home ranges (192.168) before the others, public addresses last. IPv6 alone is not enough: its addresses change by the hour.
 */
export function findLanAddress(interfaces: Interfaces = networkInterfaces()): string | null {
  const found = Object.entries(interfaces).flatMap(([name, entries]) =>
    (entries ?? [])
      .filter((entry) => entry.family === "IPv4" && !entry.internal)
      .map(({ address }) => ({ address, range: rangeOf(address), virtual: virtual.test(name) ? 1 : 0 })),
  )
  found.sort((a, b) => a.virtual - b.virtual || a.range - b.range)
  return found[0]?.address ?? null
}
