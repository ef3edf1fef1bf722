import { existsSync } from "node:fs"
import { relative } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import type { AppEnv } from "./app-env.ts"

const year = "public, max-age=31536000, immutable"

/**
 * The built app. Files with a hash in their name never change; the page and the service worker are asked for anew every time.
 * A path that is no file is a screen of the app.
 */
export function createStaticFiles(folder: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  if (!existsSync(folder)) {
    app.get("*", (c) => c.text("The app has not been built. Run: npm run build\n", 503))
    return app
  }
  const root = relative(process.cwd(), folder)
  const files = serveStatic({
    root,
    precompressed: true,
    onFound: (path, c) => c.header("cache-control", /[/\\](assets|ocr)[/\\]/.test(path) && /-[\w-]{8,}\.\w+(\.\w+)?$/.test(path) ? year : "no-cache"),
  })
  app.use("*", files)
  const page = serveStatic({ root, path: "index.html", onFound: (_path, c) => c.header("cache-control", "no-cache") })
  app.get("*", (c, next) => /\.\w+$/.test(c.req.path) ? next() : page(c, next))
  return app
}
