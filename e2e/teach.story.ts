import { expect, expectAccessible, test } from "./story.ts"
import { scanForm } from "./sheets.ts"

test("a club teaches a form that nobody knows, and it is read by that from then on", async ({ desk }) => {
  const { file, total } = scanForm()

  await test.step("a sheet of it is read as far as its headings go, and all of that is asked for", async () => {
    await desk.goto("/")
    await expect(desk.getByText("Ready for offline")).toBeVisible()
    await desk.getByRole("link", { name: "New sheet" }).click()
    const [chooser] = await Promise.all([desk.waitForEvent("filechooser"), desk.getByText("Pick files").click()])
    await chooser.setFiles({ name: "our-form.jpg", mimeType: "image/jpeg", buffer: file })
    await expect(desk.getByRole("link", { name: "Teach this form" })).toBeVisible({ timeout: 120_000 })
  })

  await test.step("its tables are there already: a person compares, changes a column and takes it back", async () => {
    await desk.getByRole("link", { name: "Teach this form" }).click()
    await expect(desk.getByText(/tables were found by the headings/)).toBeVisible({ timeout: 120_000 })
    const batting = desk.getByRole("region", { name: "Batting" })
    await expect(batting.getByText("12 rows and 6 columns between printed lines")).toBeVisible()
    await expect(batting.getByLabel("Column 2")).toHaveValue("batter")
    await batting.getByLabel("Column 2").selectOption("surname")
    await desk.getByRole("button", { name: "Undo" }).click()
    await expect(batting.getByLabel("Column 2")).toHaveValue("batter")
    await expect(desk.getByRole("button", { name: "Undo" })).toBeDisabled()
    const corner = desk.getByRole("button", { name: "Batting: second corner" })
    await corner.press("ArrowDown")
    await corner.press("ArrowDown")
    await corner.press("Control+z")
    await expect(desk.getByRole("button", { name: "Undo" })).toBeDisabled()
    await expect(desk.getByRole("region", { name: "Extras" }).getByLabel("Row 2")).toHaveValue("legByes")
    await expectAccessible(desk)
  })

  await test.step("saved, the sheet is read again by it, and no longer all of it is asked for", async () => {
    await desk.getByLabel("Name of the form").fill("Elmfield score sheet")
    await desk.getByRole("button", { name: "Save, and read this sheet again" }).click()
    await expect(desk.getByRole("link", { name: "Teach this form" })).toBeHidden({ timeout: 120_000 })
    await expect(desk.getByText(new RegExp(`\\b${total}\\b`)).first()).toBeVisible()
  })
})
