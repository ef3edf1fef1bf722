import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import AxeBuilder from "@axe-core/playwright"
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test"
import type { RenderedSheet } from "@cricksy/shared/testing/render-sheet.ts"
import { filmSheet, printSheet } from "./sheets.ts"
import { startServer, type StoryServer } from "./start-server.ts"

/** The sheet that lies before the fake camera. */
const filmedSeed = 31

type WorkerFixtures = { filmed: RenderedSheet }
type TestFixtures = { server: StoryServer; phone: Page; desk: Page; phoneContext: BrowserContext }

/** `phone` is a scorer's page, `desk` a coach's, in two browser contexts that share nothing; each story has a server of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  filmed: [async ({}, use) => use(await printSheet(filmedSeed)), { scope: "worker" }],
  launchOptions: [async ({ filmed }, use) => {
    const film = join(mkdtempSync(join(tmpdir(), "cricksy-film-")), "sheet.mjpeg")
    writeFileSync(film, await filmSheet(filmed))
    await use({
      executablePath: process.env["CRICKSY_CHROMIUM"] ?? "chromium",
      args: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${film}`],
    })
  }, { scope: "worker" }],
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
  },
  phoneContext: async ({ browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, permissions: ["camera"] })
    await use(context)
    await context.close()
  },
  phone: async ({ phoneContext }, use) => use(await phoneContext.newPage()),
  desk: async ({ browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
    await use(await context.newPage())
    await context.close()
  },
})

export { expect }

/** No accessibility fault on the screen as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([])
}

/** A picture for the README, when asked for (`npm run e2e -- --pictures`). */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env["CRICKSY_PICTURES"] === undefined) return
  const folder = join(import.meta.dirname, "../docs/pictures")
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
