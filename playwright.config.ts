/** The stories run in the system's Chromium (scripts/find-chromium.ts); e2e/story.ts starts the server and the camera. */
export default {
  testDir: "e2e",
  testMatch: "*.story.ts",
  outputDir: "test-results/stories",
  // A story reads real sheets on a machine that may be slow and busy: the time is for a hang, never part of what is asserted.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  // On a shared CI machine a browser can starve for minutes: a second try, named in the summary (scripts/test.ts).
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  workers: 1,
  reporter: [["list"], ["json", { outputFile: "test-results/stories.json" }]],
  use: { actionTimeout: 60_000, trace: "retain-on-failure", screenshot: "only-on-failure" },
}
