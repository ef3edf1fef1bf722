import { expect, test } from "vitest"
import { isSecure } from "./session-cookies.ts"

test.each([
  ["https itself", "https://10.0.0.5:8443/", null, null, true],
  ["plain http", "http://localhost:8000/", null, null, false],
  ["a proxy that passes Host on", "http://club.example/", "https://club.example", null, true],
  ["a proxy that does not, from the public page", "http://127.0.0.1:8000/", "https://club.example", "https://club.example", true],
  ["the same from a page over http", "http://127.0.0.1:8000/", "https://club.example", "http://club.example", false],
  ["the same from another page", "http://127.0.0.1:8000/", "https://club.example", "https://other.example", false],
  ["a public address without TLS", "http://127.0.0.1:8000/", "http://club.example", "http://club.example", false],
])("%s", (_, url, publicUrl, origin, expected) => {
  expect(isSecure(new Request(url, { headers: origin === null ? {} : { origin } }), publicUrl)).toBe(expected)
})
