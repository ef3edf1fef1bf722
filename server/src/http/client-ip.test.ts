import { Hono } from "hono"
import { expect, test } from "vitest"
import { clientIpBehind } from "./client-ip.ts"

const connection = { incoming: { socket: { remoteAddress: "10.0.0.9", remotePort: 1, remoteFamily: "IPv4" } } }

test.each([
  [0, undefined, "10.0.0.9"], [0, "1.1.1.1", "10.0.0.9"], [1, undefined, "10.0.0.9"],
  [1, "forged, 2.2.2.2", "2.2.2.2"], [2, "forged, 2.2.2.2, 10.0.0.8", "2.2.2.2"], [2, "2.2.2.2", "10.0.0.9"],
])("behind %i proxies with X-Forwarded-For %s: %s", async (proxies, header, expected) => {
  const app = new Hono().get("/", (c) => c.text(clientIpBehind(proxies)(c)))
  const answer = await app.request("/", { headers: header === undefined ? {} : { "x-forwarded-for": header } }, connection)
  expect(await answer.text()).toBe(expected)
})
