import type { Page } from "@playwright/test"
import { expect } from "./story.ts"
import type { StoryServer } from "./start-server.ts"

/** The coach opens the link that the server printed and founds the club; ends on the club's list. */
export async function foundClub(desk: Page, server: StoryServer): Promise<void> {
  await desk.goto(server.setupUrl.replace(/^https?:\/\/[^/]+/, server.url))
  await desk.getByLabel("Club", { exact: true }).fill("Fernhill CC")
  await desk.getByLabel("Your name").fill("Coach Alder")
  await desk.getByLabel("E-mail").fill("coach@fernhill.example")
  await desk.getByLabel("Password").fill("willow and leather")
  await desk.getByRole("button", { name: "Create the club" }).click()
  await expect(desk.getByRole("heading", { name: "Fernhill CC" })).toBeVisible()
}

/** The coach shows a pairing link, the scorer's phone opens it; ends on the phone's list of sheets, ready for offline. */
export async function pairPhone(desk: Page, phone: Page, scorer: string): Promise<void> {
  await desk.goto("/club/people")
  await desk.getByRole("button", { name: "Pair a phone" }).click()
  const link = await desk.getByRole("dialog").getByText(/\/pair\?code=/).innerText()
  await desk.getByRole("button", { name: "Done" }).click()
  await phone.goto(new URL(link).pathname + new URL(link).search)
  await phone.getByLabel("Your name, as the coach knows you").fill(scorer)
  await phone.getByRole("button", { name: "Pair", exact: true }).click()
  await expect(phone.getByText("Ready for offline")).toBeVisible()
}
