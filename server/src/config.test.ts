import { expect, test } from "vitest"
import { readConfig } from "./config.ts"

test("nothing set: embedded defaults", () => {
  const config = readConfig({})
  expect(config.port).toBe(8000)
  expect(config.databaseUrl).toBeUndefined()
  expect(config.s3.embedded).toBe(true)
  expect(config.s3.presignedSeconds).toBe(900)
})

test("every wrong setting is named at once", () => {
  const read = () => readConfig({
    PORT: "eighty", DATABASE_URL: "mysql://x", CRICKSY_PUBLIC_URL: "cricksy.example", CRICKSY_ENABLE_OCR: "perhaps",
    CRICKSY_S3_ENDPOINT_URL: "http://store:8333", CRICKSY_S3_ACCESS_KEY: "a",
  })
  for (const name of ["PORT", "DATABASE_URL", "CRICKSY_PUBLIC_URL", "CRICKSY_ENABLE_OCR"]) expect(read).toThrow(new RegExp(`^  ${name} `, "m"))
  expect(() => readConfig({ CRICKSY_S3_ENDPOINT_URL: "http://store:8333", CRICKSY_S3_ACCESS_KEY: "a" })).toThrow(/CRICKSY_S3_BUCKET[^]*CRICKSY_S3_SECRET_KEY/)
})

test("an empty variable is an absent one, a trailing slash is dropped", () => {
  expect(readConfig({ DATABASE_URL: "", PORT: "" }).databaseUrl).toBeUndefined()
  expect(readConfig({ CRICKSY_LOG_LEVEL: "DEBUG" }).logLevel).toBe("debug")
  expect(readConfig({ CRICKSY_PUBLIC_URL: "https://club.example/" }).publicUrl).toBe("https://club.example")
})
