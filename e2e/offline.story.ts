import { foundClub, pairPhone } from "./club.ts"
import { exportSheet, printSheet } from "./sheets.ts"
import { expect, takePicture, test } from "./story.ts"

test("three sheets are captured without a network and reach the club once each", async ({ server, desk, phone, phoneContext }) => {
  const sheets = phone.getByRole("list", { name: "My sheets" }).getByRole("listitem")

  await test.step("the scorer's phone is paired with the club", async () => {
    await foundClub(desk, server)
    await pairPhone(desk, phone, "Robin")
  })

  await test.step("at the ground there is no signal, and the app opens all the same", async () => {
    await phoneContext.setOffline(true)
    await phone.reload()
    await expect(phone.getByRole("link", { name: "New sheet" })).toBeVisible()
  })

  await test.step("one sheet is snapped by hand, two are picked from the phone", async () => {
    await phone.evaluate(() => localStorage.setItem("cricksy-shutter-by-hand", "yes"))
    await phone.getByRole("link", { name: "New sheet" }).click()
    await phone.getByRole("button", { name: "Take the picture" }).click()
    await expect(phone.getByRole("button", { name: /^Done/ })).toBeVisible()
    const [photo, pdf] = [await printSheet(32), await exportSheet(33)]
    const [chooser] = await Promise.all([phone.waitForEvent("filechooser"), phone.getByText("Pick files").click()])
    await chooser.setFiles([
      { name: photo.filename, mimeType: "image/png", buffer: photo.bytes },
      { name: pdf.filename, mimeType: "application/pdf", buffer: pdf.bytes },
    ])
    await expect(sheets).toHaveCount(3)
  })

  await test.step("all three are read on the phone and wait there, also after a reload", async () => {
    await expect(sheets.getByText(/Needs eyes|Adds up|All seen/)).toHaveCount(3)
    await phone.reload()
    await expect(sheets).toHaveCount(3)
    await expect(sheets.getByText(/Waiting to send|On this phone/)).toHaveCount(3)
    await takePicture(phone, "offline-phone")
  })

  await test.step("back in reach, everything sends itself and the server has exactly three", async () => {
    await phoneContext.setOffline(false)
    await expect(sheets.getByText("Safe on server")).toHaveCount(3)
    const answer = await desk.request.get("/api/uploads")
    const { uploads } = (await answer.json()) as { uploads: { verified: boolean }[] }
    expect(uploads.map((upload) => upload.verified)).toEqual([true, true, true])
    await desk.goto("/club")
    await desk.getByRole("button", { name: "All sheets" }).click()
    await expect(desk.getByRole("listitem")).toHaveCount(3)
  })

  await test.step("the corners of one that was sent are set on the phone, and the club gets the reading within them", async () => {
    const setCorners = "Only what lies between the corners that a person set was read."
    await sheets.last().getByRole("link").click()
    await phone.getByRole("button", { name: "More actions" }).click()
    await phone.getByRole("menuitem", { name: "Set the corners" }).click()
    const corner = phone.getByRole("button", { name: "Top left corner" })
    await corner.focus()
    await corner.press("Shift+ArrowRight")
    await phone.getByRole("button", { name: "Read what is between them" }).click()
    await expect(phone.getByText(setCorners)).toBeVisible()
    const id = new URL(phone.url()).pathname.split("/").at(-1)
    const readWithin = async () => {
      const status = (await (await desk.request.get(`/api/uploads/${id}/status`)).json()) as { status: string; parsed_preview: { result: { source: { corners?: number[] } } } | null }
      return { status: status.status, corners: status.parsed_preview?.result.source.corners?.length }
    }
    await expect.poll(readWithin).toEqual({ status: "parsed", corners: 8 })
    await phone.reload()
    await expect(phone.getByText(setCorners)).toBeVisible()
  })
})
