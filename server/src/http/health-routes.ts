import { Hono } from "hono"
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"
import type { OpenDatabase } from "../store/database.ts"
import type { AppEnv } from "./app-env.ts"

/** For whoever watches the server: is it alive, can it work, how much does it do. Counts only, nothing of any club. */
export function createHealthRoutes(database: OpenDatabase): Hono<AppEnv> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: "http_request_duration_seconds", help: "Time to the answer", labelNames: ["method", "status"], registers: [registry],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  })
  new Gauge({
    name: "cricksy_uploads", help: "Uploads by state", labelNames: ["state"], registers: [registry],
    async collect() {
      this.reset()
      for (const row of await database.query("select state, count(*)::int as n from upload group by state")) this.set({ state: String(row["state"]) }, Number(row["n"]))
    },
  })
  new Gauge({
    name: "cricksy_jobs", help: "Jobs by queue and state", labelNames: ["queue", "state"], registers: [registry],
    async collect() {
      this.reset()
      const rows = await database.query("select name, state::text, count(*)::int as n from pgboss.job where name not like '\\_\\_%' group by 1, 2")
      for (const row of rows) this.set({ queue: String(row["name"]), state: String(row["state"]) }, Number(row["n"]))
    },
  })
  const app = new Hono<AppEnv>()
  app.use("*", async (c, next) => {
    const end = duration.startTimer({ method: c.req.method })
    await next()
    end({ status: c.res.status })
  })
  app.get("/healthz", (c) => c.json({ status: "ok" }))
  app.get("/readyz", async (c) => {
    const ready = await database.query("select 1").then(() => true, () => false)
    return c.json({ status: ready ? "ready" : "database_unavailable" }, ready ? 200 : 503)
  })
  app.get("/metrics", async (c) => c.text(await registry.metrics(), 200, { "content-type": registry.contentType }))
  return app
}
