import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { writeCricClubs } from "@cricksy/shared/testing/write-cricclubs.ts"
import { expect, expectAccessible, test } from "./story.ts"

test("a card from another program comes in, and a scoresheet for the next match goes to the printer", async ({ phone }) => {
  const truth = simulateMatch(4)
  await phone.goto("/")

  await test.step("a CSV from CricClubs is picked like a photo and becomes a sheet", async () => {
    await phone.getByRole("link", { name: "New sheet" }).click()
    const [chooser] = await Promise.all([phone.waitForEvent("filechooser"), phone.getByText("Pick files").click()])
    await chooser.setFiles([{ name: "match.csv", mimeType: "text/csv", buffer: Buffer.from(writeCricClubs(truth)) }])
    await expect(phone.getByText("Adds up").first()).toBeVisible()
    for (const row of truth.innings[0]?.batting.slice(0, 3) ?? []) await expect(phone.getByText(row.name ?? "").first()).toBeVisible()
    await expectAccessible(phone)
  })

  await test.step("its card goes out as Cricsheet JSON", async () => {
    await phone.getByRole("button", { name: "More actions" }).click()
    const [download] = await Promise.all([phone.waitForEvent("download"), phone.getByRole("menuitem", { name: "Save as Cricsheet JSON" }).click()])
    expect(download.suggestedFilename()).toBe("match.cricsheet.json")
  })

  await test.step("a scoresheet is made with both sides filled in", async () => {
    await phone.getByRole("button", { name: "More actions" }).click()
    await phone.getByRole("menuitem", { name: "Print a scoresheet" }).click()
    await expect(phone.getByLabel("Bats first", { exact: true })).toHaveValue(truth.match.teams[0] ?? "")
    await expect(phone.getByRole("img", { name: "Preview of the first page" })).toBeVisible()
    await expectAccessible(phone)
    const [download] = await Promise.all([phone.waitForEvent("download"), phone.getByRole("button", { name: "Save as PDF" }).click()])
    expect(download.suggestedFilename()).toBe("scoresheet.pdf")
  })
})
