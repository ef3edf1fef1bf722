import { foundClub, pairPhone } from "./club.ts"
import { expect, expectAccessible, test } from "./story.ts"

test("a squad that a scorer types reaches everyone in the club, also what is changed without a network", async ({ server, desk, phone, phoneContext }) => {
  const [onPhone, onDesk] = [phone, desk].map((page) => page.getByRole("list", { name: "Squads" }).getByRole("listitem"))
  if (!onPhone || !onDesk) throw new Error("two pages, two lists")

  await test.step("before the phone is in a club, its squad is on this device only", async () => {
    await phone.goto("/squads")
    await phone.getByRole("button", { name: "Add a squad" }).click()
    await phone.getByLabel("Players").fill("[Elmfield 1st XI]\nAmit Rao\nTara Lind")
    await phone.getByRole("button", { name: "Save" }).click()
    await expect(onPhone.getByText("Saved on this device")).toBeVisible()
    await expectAccessible(phone)
  })

  await test.step("the phone is paired, and the coach has the squad", async () => {
    await foundClub(desk, server)
    await pairPhone(desk, phone, "Robin")
    await phone.goto("/squads")
    await expect(onPhone.getByText("Shared with the club")).toBeVisible()
    await desk.goto("/squads")
    await expect(onDesk.getByText("Amit Rao · Tara Lind")).toBeVisible()
    await expect(onDesk.getByText("2 players · Last changed by Robin")).toBeVisible()
    await expectAccessible(desk)
  })

  await test.step("at the ground there is no signal: a player is added, and the change waits, also after a reload", async () => {
    await phoneContext.setOffline(true)
    await phone.getByRole("button", { name: "Edit Elmfield 1st XI" }).click()
    await phone.getByLabel("Players").fill("[Elmfield 1st XI]\nAmit Rao\nTara Lind\nSam Fenn")
    await phone.getByRole("button", { name: "Save" }).click()
    // Written, then reloaded: a page that goes away in the middle of a click saves nothing.
    await expect(onPhone.getByText("Amit Rao · Tara Lind · Sam Fenn")).toBeVisible()
    await phone.reload()
    await expect(onPhone.getByText("Amit Rao · Tara Lind · Sam Fenn")).toBeVisible()
    await expect(onPhone.getByText("Waiting to be shared")).toBeVisible()
  })

  await test.step("back in reach, the change goes by itself", async () => {
    await phoneContext.setOffline(false)
    await expect(onPhone.getByText("Shared with the club")).toBeVisible()
    await desk.reload()
    await expect(onDesk.getByText("Amit Rao · Tara Lind · Sam Fenn")).toBeVisible()
  })

  await test.step("the coach deletes it, and the phone has it no more", async () => {
    await desk.getByRole("button", { name: "Delete Elmfield 1st XI" }).click()
    await expect(onDesk).toHaveCount(0)
    await expect(async () => {
      await phone.reload()
      await expect(phone.getByText("Who plays for you?")).toBeVisible({ timeout: 5000 })
    }).toPass()
  })
})
