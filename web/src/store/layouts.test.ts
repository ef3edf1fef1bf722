import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { listLayouts, removeLayout, saveLayout } from "./layouts.ts"

test("a form that was taught is kept, replaced by its name, and forgotten", async () => {
  const [form, other] = layoutLibrary
  if (!form || !other) throw new Error("The library has forms.")
  await saveLayout(form)
  await saveLayout(other)
  await saveLayout({ ...form, title: "Ours, better" })
  expect((await listLayouts()).map(({ title }) => title).sort()).toEqual([other.title, "Ours, better"].sort())
  await removeLayout(form.name)
  expect(await listLayouts()).toEqual([other])
})
