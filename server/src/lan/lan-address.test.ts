import { expect, test } from "vitest"
import { findLanAddress } from "./lan-address.ts"

const entry = (address: string, internal = false) => ({
  address,
  netmask: "255.255.255.0",
  family: "IPv4" as const,
  mac: "00:00:00:00:00:00",
  internal,
  cidr: `${address}/24`,
})

test.each([
  ["nothing but itself", { lo: [entry("127.0.0.1", true)] }, null],
  ["home network", { lo: [entry("127.0.0.1", true)], wlan0: [entry("192.168.1.20")] }, "192.168.1.20"],
  ["a container bridge beside it", { docker0: [entry("172.17.0.1")], eth0: [entry("10.1.2.3")] }, "10.1.2.3"],
  ["home before office range", { eth0: [entry("10.1.2.3")], wlan0: [entry("192.168.1.20")] }, "192.168.1.20"],
  ["172.32 is public: the private one before it", { eth0: [entry("172.32.0.1")], eth1: [entry("172.31.0.1")] }, "172.31.0.1"],
  ["a public address where there is no other", { eth0: [entry("93.184.216.34")] }, "93.184.216.34"],
])("%s", (_, interfaces, expected) => {
  expect(findLanAddress(interfaces)).toBe(expected)
})
