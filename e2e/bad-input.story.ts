import { paintLandscape, printSheet } from "./sheets.ts"
import { expect, test } from "./story.ts"

test("files that cannot be read get a sentence each, and the app goes on", async ({ phone }) => {
  const good = await printSheet(35)
  await phone.goto("/")
  await expect(phone.getByText("Ready for offline")).toBeVisible()
  const sheets = phone.getByRole("list", { name: "My sheets" }).getByRole("listitem")

  await test.step("a text named .jpg, an empty file, half a photo, a landscape and a good sheet are picked at once", async () => {
    await phone.getByRole("link", { name: "New sheet" }).click()
    const [chooser] = await Promise.all([phone.waitForEvent("filechooser"), phone.getByText("Pick files").click()])
    await chooser.setFiles([
      { name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Batsman 45\n".repeat(40)) },
      { name: "empty.png", mimeType: "image/png", buffer: Buffer.alloc(0) },
      { name: "half.png", mimeType: "image/png", buffer: good.bytes.subarray(0, good.bytes.length / 2) },
      { name: "meadow.jpg", mimeType: "image/jpeg", buffer: paintLandscape() },
      { name: "good.png", mimeType: "image/png", buffer: good.bytes },
    ])
    await expect(phone.getByRole("link", { name: "New sheet" })).toBeVisible()
  })

  await test.step("each says what is wrong, and the good one is read", async () => {
    await expect(phone.getByText(/Being read|Waiting to be read/)).toHaveCount(0)
    await expect(phone.getByText(/not a photo, a PDF or a card/).first()).toBeVisible()
    await expect(sheets.filter({ hasText: good.truth.match.teams[0] ?? "" }).getByText(/Adds up|Needs eyes/)).toBeVisible()
    await phone.reload()
    await expect(sheets.filter({ hasText: good.truth.match.teams[0] ?? "" })).toHaveCount(1)
  })
})
