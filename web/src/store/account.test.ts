import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { expireAccount, findAccount, forgetAccount, saveAccount } from "./account.ts"
import { withDatabase } from "./connection.ts"
import { attachFile, createDraft, getFile } from "./sheets.ts"

const me = { user: { id: "u", name: "Ada", email: null }, club: { id: "c", name: "Club" }, role: "scorer" as const }
const stateOf = async (id: string) => (await withDatabase((database) => database.sheets.get(id)))?.sync.state

test("a sheet waits for whoever signs in, pauses with the session and never leaves the phone", async () => {
  const draft = await createDraft()
  const id = await createDraft()
  await attachFile(id, { filename: "card.jpg", type: "image/jpeg", bytes: new Blob(["paper"]) })
  expect(await stateOf(id)).toBe("local")
  await saveAccount(me, "token")
  expect(await stateOf(id)).toBe("queued")
  await expireAccount()
  expect(await stateOf(id)).toBe("paused")
  expect(await findAccount()).toMatchObject({ token: "token", expired: true })
  await saveAccount(me, "newer")
  expect(await stateOf(id)).toBe("queued")
  await forgetAccount()
  expect(await stateOf(id)).toBe("local")
  expect(await findAccount()).toBeUndefined()
  expect(await stateOf(draft), "a draft has nothing to send").toBe("local")
  expect((await getFile(id)).size).toBe(5)
})

test("signing in makes what waited for a retry due at once", async () => {
  const id = await createDraft()
  await attachFile(id, { filename: "late.jpg", type: "image/jpeg", bytes: new Blob(["late"]) })
  await withDatabase((database) => database.outbox.update(`sheet:${id}`, { notBefore: Date.now() + 300_000 }))
  await saveAccount(me, null)
  expect((await withDatabase((database) => database.outbox.get(`sheet:${id}`)))?.notBefore).toBe(0)
})
