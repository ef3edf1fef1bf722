import { foundClub, pairPhone } from "./club.ts"
import { printSheet } from "./sheets.ts"
import { expect, expectAccessible, takePicture, test } from "./story.ts"

test("a coach reviews a scorer's corrections in the browser", async ({ server, desk, phone }) => {
  const sheet = await printSheet(34)
  const card = sheet.truth.innings[0]
  const [opener, second] = card?.batting ?? []
  if (!opener || !second) throw new Error("the sheet has no batters")
  const runsOf = (name: string | null) => new RegExp(`^Runs · ${name}: `)

  await test.step("the scorer picks a photo and changes two values", async () => {
    await foundClub(desk, server)
    await expectAccessible(desk)
    await pairPhone(desk, phone, "Robin")
    await phone.getByRole("link", { name: "New sheet" }).click()
    const [chooser] = await Promise.all([phone.waitForEvent("filechooser"), phone.getByText("Pick files").click()])
    await chooser.setFiles({ name: "saturday.png", mimeType: "image/png", buffer: sheet.bytes })
    for (const [row, typed] of [[opener, 91], [second, 92]] as const) {
      await phone.getByRole("button", { name: runsOf(row.name) }).first().click()
      const panel = phone.getByRole("region", { name: "Selected value" })
      await panel.getByLabel("Type what the paper says").fill(`${typed}`)
      await panel.getByRole("button", { name: "Save" }).click()
      await panel.getByRole("button", { name: "Close" }).click()
      await expect(phone.getByRole("button", { name: `Runs · ${row.name}: ${typed}` }).first()).toBeVisible()
    }
    await expect(phone.getByText("Safe on server")).toBeVisible()
  })

  await test.step("the coach opens it from the club's list", async () => {
    await desk.goto("/club")
    await desk.getByRole("button", { name: "All sheets" }).click()
    await expectAccessible(desk)
    await takePicture(desk, "club-desk")
    await desk.getByRole("listitem").getByRole("link").click()
    await expect(desk.getByText("2 wait for your word")).toBeVisible()
    await expect(desk.getByText(`${opener.runs} → 91`)).toBeVisible()
    await expectAccessible(desk)
    await takePicture(desk, "review-desk")
  })

  await test.step("accepts one correction and overrules the other with what the paper says", async () => {
    const corrections = desk.getByRole("region", { name: "Scorer's corrections" }).getByRole("listitem")
    const overruled = corrections.filter({ hasText: "→ 91" })
    await overruled.getByRole("button", { name: "Overrule" }).click()
    await overruled.getByLabel("What does the paper say?").fill(`${opener.runs}`)
    await overruled.getByRole("button", { name: "Overrule" }).click()
    await expect(overruled.getByText(`Overruled: ${opener.runs}`)).toBeVisible()
    await corrections.filter({ hasText: "→ 92" }).getByRole("button", { name: "Accept" }).click()
    await expect(corrections.getByText("Accepted")).toBeVisible()
    await expect(desk.getByRole("button", { name: `Runs · ${opener.name}: ${opener.runs}` }).first()).toBeVisible()
  })

  await test.step("types over a value, takes it back, and the paper's value stands again", async () => {
    const bowler = card?.bowling[0]
    const value = desk.getByRole("button", { name: new RegExp(`^Runs conceded · ${bowler?.name}: `) }).first()
    await value.click()
    await desk.getByLabel("Type what the paper says").fill("7")
    await desk.keyboard.press("Enter")
    await expect(desk.getByRole("button", { name: `Runs conceded · ${bowler?.name}: 7`, exact: true }).first()).toBeVisible()
    await desk.getByRole("button", { name: "Undo" }).last().click()
    await expect(desk.getByRole("button", { name: `Runs conceded · ${bowler?.name}: ${bowler?.runs}`, exact: true }).first()).toBeVisible()
  })

  await test.step("makes it a match, and only after saying so", async () => {
    await desk.getByRole("button", { name: "Apply to a match" }).click()
    await expectAccessible(desk)
    await desk.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click()
    await expect(desk.getByText("The sheet is a match now.")).toBeVisible()
    await desk.goto("/club")
    await desk.getByRole("button", { name: "Matches" }).click()
    await expect(desk.getByRole("listitem")).toHaveCount(1)
    await expect(desk.getByText(/Applied by Coach Alder/)).toBeVisible()
  })
})
