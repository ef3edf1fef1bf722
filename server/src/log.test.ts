import { DrizzleQueryError } from "drizzle-orm"
import { expect, test } from "vitest"
import { withoutParameters } from "./log.ts"

test("a failed statement is logged without its values, with its frames and its cause", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (email)=(secret@example.org)" })
  const logged = withoutParameters(new DrizzleQueryError("insert into auth_user values ($1, $2)", ["secret@example.org", "two\nsecret lines"], cause))
  expect(logged).toMatchObject({ message: "Failed query: insert into auth_user values ($1, $2)" })
  expect(JSON.stringify(logged)).not.toContain("secret")
  expect(JSON.stringify(logged)).toContain("log.test.ts")
  expect(JSON.stringify(logged)).toContain("caused by: Error: duplicate key")
})

test.each([[undefined], ["words"], [{ code: "x" }]])("%j, which is no error, stays as it is", (thrown) => {
  expect(withoutParameters(thrown)).toEqual(thrown)
})
