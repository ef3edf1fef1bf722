import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["{shared,server,web,bench,scripts}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    // Starting a PostgreSQL server or a first PGlite takes seconds on a busy machine.
    hookTimeout: 120_000,
  },
})
