import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { createStaticFiles } from "./static-files.ts"

const folder = mkdtempSync(join(tmpdir(), "cricksy-web-"))
mkdirSync(join(folder, "assets"))
writeFileSync(join(folder, "index.html"), "<!doctype html>the app")
writeFileSync(join(folder, "assets/index-CcCWRkR4.js"), `console.log("${"long ".repeat(1000)}")`)
writeFileSync(join(folder, "service-worker.js"), "self")
writeFileSync(`${folder}-secret`, "not for anybody")
const app = createStaticFiles(folder)
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(`${folder}-secret`)
})

test.each([
  ["/", "no-cache", "the app"], ["/club/sheets/42", "no-cache", "the app"], ["/service-worker.js", "no-cache", "self"],
  ["/assets/index-CcCWRkR4.js", "public, max-age=31536000, immutable", "long"],
])("%s is kept as %s", async (path, caching, content) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get("cache-control")).toBe(caching)
  expect(await response.text()).toContain(content)
})

test("a file that is not there is no screen of the app", async () => {
  expect((await get("/assets/old-12345678.js")).status).toBe(404)
})

test.each(["/../x-secret", "/%2e%2e/x-secret", "/..%2fx-secret", "/assets/..%5c..%5cx-secret"])("%s does not leave the folder", async (path) => {
  const response = await get(path.replace("x-secret", `${folder.split("/").at(-1) ?? ""}-secret`))
  expect(await response.text()).not.toContain("not for anybody")
})

test("text is compressed, and not sent again when it is the same", async () => {
  const first = await get("/assets/index-CcCWRkR4.js", { "accept-encoding": "gzip" })
  expect(first.headers.get("content-encoding")).toBe("gzip")
  const tag = first.headers.get("etag") ?? ""
  expect((await get("/assets/index-CcCWRkR4.js", { "if-none-match": tag })).status).toBe(304)
})

test("before the app is built a sentence says so", async () => {
  const response = await createStaticFiles(join(folder, "nowhere")).request("/")
  expect(response.status).toBe(503)
  expect(await response.text()).toContain("npm run build")
})
