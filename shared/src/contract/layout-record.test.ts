import { expect, test } from "vitest"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { layoutRecord } from "./layout-record.ts"

test.each(layoutLibrary.map((layout) => [layout.name, layout] as const))("a form as large as %s is taken as it is, and so is its copy", (_, layout) => {
  expect(layoutRecord.body.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  const long = { ...layout, name: `taught-${"x".repeat(493)}`, title: "x".repeat(120) }
  const copy = layoutRecord.toCopy(long, "0b3f99c1-aaaa-4bbb-8ccc-0123456789ab")
  expect(copy.id).toBe(copy.body.name)
  expect(copy.id).toMatch(/^taught-x+-0b3f99c1$/)
  expect(layoutRecord.body.safeParse(copy.body).success).toBe(true)
})
