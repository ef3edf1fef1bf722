import { existsSync } from "node:fs"
import { relative } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import { compress } from "hono/compress"
import { etag } from "hono/etag"
import type { AppEnv } from "./app-env.ts"

const year = "public, max-age=31536000, immutable"
// Names that say their content: /assets/index-CcCWRkR4.js, /ocr/tesseract-7.0.0_…/….
const lasting = /^\/assets\/.*-[\w-]{8,}\.\w+$|^\/ocr\/(?:[^/]*\d+\.\d+\.\d+[^/]*|cells-[^/]+)\//

/**
 * The built app. Files with a hash in their name never change; the page and the service worker are asked for anew every time.
 * A path that is no file is a screen of the app.
 */
export function createStaticFiles(folder: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  if (!existsSync(folder)) return app.get("*", (c) => c.text("The app has not been built. Run: npm run build\n", 503))
  app.use("*", async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set("cache-control", lasting.test(c.req.path) ? year : "no-cache")
  })
  // The reader's engine is 3 MB of wasm: compressed once per browser, which then keeps it; the tag spares it a second load.
  app.use("*", compress(), etag())
  const root = relative(process.cwd(), folder)
  app.use("*", serveStatic({ root }))
  const page = serveStatic({ root, path: "index.html" })
  app.get("*", (c, next) => /\.\w+$/.test(c.req.path) ? next() : page(c, next))
  return app
}
