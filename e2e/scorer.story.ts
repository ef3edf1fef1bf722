import { expect, expectAccessible, takePicture, test } from "./story.ts"

test("a scorer snaps a scorecard at the ground", async ({ phone, filmed }) => {
  const card = filmed.truth.innings[0]

  await test.step("opens the app for the first time, and it gets ready for offline by itself", async () => {
    await phone.goto("/")
    await expect(phone.getByText("Photograph your first scorecard")).toBeVisible()
    await expect(phone.getByText("Ready for offline")).toBeVisible()
    await expectAccessible(phone)
    await takePicture(phone, "empty-phone")
  })

  await test.step("holds the phone over the sheet, and the picture takes itself, once", async () => {
    await phone.getByRole("link", { name: "New sheet" }).click()
    await expect(phone.getByRole("button", { name: "Take the picture" })).toBeEnabled()
    await expect(phone.getByRole("button", { name: "Automatic" })).toHaveAttribute("aria-pressed", "true")
    await expect(phone.getByText("Got it. Turn to the next page, or finish.")).toBeVisible()
    await expect(phone.getByText("1 picture is on this phone")).toBeVisible()
    await expectAccessible(phone)
    await takePicture(phone, "capture-phone")
    await phone.getByRole("button", { name: /^Done/ }).click()
  })

  await test.step("sees the scorecard beside the photo, and that it adds up", async () => {
    await expect(phone.getByText("Adds up").first()).toBeVisible()
    await expect(phone.getByText(new RegExp(`\\b${card?.total.runs}\\b`)).first()).toBeVisible()
    for (const row of card?.batting.slice(0, 3) ?? []) await expect(phone.getByText(row.name ?? "").first()).toBeVisible()
    await expectAccessible(phone)
    await takePicture(phone, "sheet-phone")
  })

  await test.step("says where the sheet lies, and only that part is read", async () => {
    await phone.getByRole("button", { name: "More actions" }).click()
    await phone.getByRole("menuitem", { name: "Set the corners" }).click()
    const corner = phone.getByRole("button", { name: "Top left corner" })
    await corner.focus()
    await corner.press("Shift+ArrowRight")
    await expectAccessible(phone)
    await phone.getByRole("button", { name: "Read what is between them" }).click()
    await expect(phone.getByText("Only what lies between the corners that a person set was read.")).toBeVisible()
    await expect(phone.getByText("Adds up").first()).toBeVisible()
    const runs = `Runs · ${card?.batting[0]?.name}`
    await phone.getByRole("button", { name: new RegExp(`^${runs}: `) }).first().click()
    const panel = phone.getByRole("region", { name: "Selected value" })
    await panel.getByLabel("Type what the paper says").fill("187")
    await panel.getByRole("button", { name: "Save" }).click()
    await phone.getByRole("button", { name: `${runs}: 187` }).first().click()
    await panel.getByRole("button", { name: "Take back" }).click()
    await expect(phone.getByRole("button", { name: `${runs}: 187` })).toHaveCount(0)
    await panel.getByRole("button", { name: "Close" }).click()
    await phone.getByRole("button", { name: "More actions" }).click()
    await phone.getByRole("menuitem", { name: "Set the corners" }).click()
    await phone.getByRole("button", { name: "Find the sheet by itself again" }).click()
    await expect(phone.getByText("Only what lies between the corners that a person set was read.")).toBeHidden()
    await expect(phone.getByText("Adds up").first()).toBeVisible()
  })

  await test.step("finds the sheet in the list after a reload", async () => {
    await phone.goto("/")
    const list = phone.getByRole("list", { name: "My sheets" })
    await expect(list.getByRole("listitem")).toHaveCount(1)
    await expect(list.getByText("On this phone")).toBeVisible()
    await phone.reload()
    await expect(list.getByRole("listitem")).toHaveCount(1)
  })
})
