import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { correctScan } from "@cricksy/shared/correct-scan.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { cornersPointer } from "@cricksy/shared/match/set-corners.ts"
import { withDatabase } from "./connection.ts"
import { addCorrection, listUnsent } from "./corrections.ts"
import { emptyResult } from "./empty-result.ts"
import { newId } from "./new-id.ts"
import { listOutbox } from "./outbox.ts"
import { attachFile, beginReading, createDraft, getFile, placeCorners, readAgain, removeSheet, restoreSheet, saveFailure, saveResult } from "./sheets.ts"
import type { Sheet } from "./sheet.ts"
import { watchSheets } from "./watch-sheets.ts"

const picture = (text: string) => ({ filename: "card.jpg", type: "image/jpeg", bytes: new Blob([text], { type: "image/jpeg" }) })

const nextSheets = (fits: (sheets: Sheet[]) => boolean): Promise<Sheet[]> =>
  new Promise((resolve, reject) => {
    const stop = watchSheets((sheets) => {
      if (!fits(sheets)) return
      resolve(sheets)
      queueMicrotask(() => stop())
    }, reject)
  })

const correction = (id: string, at: string): Correction => ({
  id,
  kind: "correct",
  pointer: "/innings/0/total/runs",
  before: 1,
  after: 2,
  target: null,
  by: null,
  at,
})

test("a capture is stored, hashed and queued in one step", async () => {
  const id = await createDraft()
  await attachFile(id, picture("abc"))
  const [sheet] = await nextSheets((sheets) => sheets.length > 0)
  expect(sheet).toMatchObject({
    id,
    state: "waiting",
    size: 3,
    sync: { state: "local" },
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  })
  expect(await (await getFile(id)).text()).toBe("abc")
  expect((await listOutbox()).map((row) => row.id)).toEqual([`sheet:${id}`])
})

test("an empty file is refused and leaves the draft as it was", async () => {
  const id = await createDraft()
  await expect(attachFile(id, picture(""))).rejects.toMatchObject({ code: "empty_file" })
  const sheets = await nextSheets((found) => found.some((sheet) => sheet.id === id))
  expect(sheets.find((sheet) => sheet.id === id)?.state).toBe("draft")
})

test("a file that cannot be read stays in the list with its reason", async () => {
  const id = await createDraft()
  await attachFile(id, picture("not a card"))
  await saveFailure(id, { code: "damaged_file", message: "Damaged." })
  const sheets = await nextSheets((found) => found.some((sheet) => sheet.id === id && sheet.state === "failed"))
  expect(sheets.find((sheet) => sheet.id === id)?.failure?.code).toBe("damaged_file")
  expect((await getFile(id)).size).toBe(10)
})

test("only what waits is taken up, and what never came to an end is counted until it does", async () => {
  const id = await createDraft()
  expect(await beginReading(id)).toBe(false)
  await attachFile(id, picture("read again and again"))
  expect([await beginReading(id), await beginReading(id)]).toEqual([true, true])
  const [cutOff] = await nextSheets((found) => found.some((sheet) => sheet.id === id && sheet.starts === 2))
  expect(cutOff?.state).toBe("reading")
  await saveFailure(id, { code: "cancelled", message: "Stopped." })
  expect(await beginReading(id)).toBe(false)
  await readAgain(id)
  const again = await nextSheets((found) => found.some((sheet) => sheet.id === id && sheet.state === "waiting"))
  expect(again.find((sheet) => sheet.id === id)?.starts).toBeUndefined()
})

test("corners that a person set stay with the sheet, which is read again with them until they are taken back", async () => {
  const id = await createDraft()
  await attachFile(id, picture("askew"))
  await beginReading(id)
  const setTo = (after: number[] | null, hour: string) => ({ id: newId(), kind: "correct" as const, pointer: cornersPointer, before: null, after, target: null, by: null, at: `2026-05-02T${hour}:00:00Z` })
  const shown = async (wanted: boolean) => (await nextSheets((found) => found.some((sheet) => sheet.id === id && sheet.state === "waiting" && (sheet.corners !== undefined) === wanted))).find((sheet) => sheet.id === id)
  await placeCorners(id, setTo([0, 0, 9, 0, 9, 9, 0, 9], "10"))
  expect((await shown(true))?.corners).toEqual([0, 0, 9, 0, 9, 9, 0, 9])
  expect(await listUnsent(id)).toHaveLength(1)
  await placeCorners(id, setTo(null, "11"))
  expect(await shown(false)).not.toHaveProperty("corners")
})

test("a removed sheet leaves list and outbox, and comes back whole", async () => {
  const id = await createDraft()
  await attachFile(id, picture("gone and back"))
  await removeSheet(id)
  await nextSheets((found) => found.every((sheet) => sheet.id !== id))
  expect((await listOutbox()).some((row) => row.sheetId === id)).toBe(false)
  await restoreSheet(id)
  await nextSheets((found) => found.some((sheet) => sheet.id === id))
  expect((await listOutbox()).some((row) => row.sheetId === id)).toBe(true)
})

test("corrections come back in the order of replay and wait to be sent", async () => {
  const id = await createDraft()
  await attachFile(id, picture("with corrections"))
  const later = correction("22222222-2222-4222-8222-222222222222", "2026-05-02T10:00:01.000Z")
  const earlier = correction("11111111-1111-4111-8111-111111111111", "2026-05-02T10:00:00.000Z")
  await addCorrection(id, later)
  await addCorrection(id, earlier)
  expect(await listUnsent(id)).toEqual([earlier, later])
  expect(await withDatabase((database) => database.outbox.get(`corrections:${id}`))).toBeDefined()
  expect(
    (await listOutbox()).map((row) => row.id),
    "the sheet goes first",
  ).not.toContain(`corrections:${id}`)
})

test("read again with squads, a sheet shows the new reading; without them the old one is still there", async () => {
  const id = await createDraft()
  await attachFile(id, picture("read with squads"))
  const result = (venue: string) => ({ ...emptyResult, match: { ...emptyResult.match, venue } })
  const venueShown = (venue: string) => nextSheets((found) => found.some((sheet) => sheet.id === id && sheet.result?.match.venue === venue))
  await saveResult(id, result("Elmfeld"))
  await venueShown("Elmfeld")
  await saveResult(id, result("Elmfield"), { squads: [{ team: "Elmfield", players: ["Amit Rao"] }], layouts: [] })
  await venueShown("Elmfield")
  const kept = await withDatabase((database) => database.results.toArray())
  expect(kept.map((row) => row.result.match.venue).sort()).toEqual(["Elmfeld", "Elmfield"])
})

test("what a person says of a reading within set corners is shown; once its rows are others, at its own place or not at all", async () => {
  const id = await createDraft()
  await attachFile(id, picture("askew too"))
  const corners = [0, 0, 9, 0, 9, 9, 0, 9]
  await placeCorners(id, { ...correction(newId(), "2026-05-02T10:00:00Z"), pointer: cornersPointer, after: corners })
  const innings = { team: null, total: { runs: 1 }, batting: [], did_not_bat: [], extras: {}, bowling: [], fall_of_wickets: [], deliveries: [] }
  const result = { ...emptyResult, source: { ...emptyResult.source, sha256: "e".repeat(64), corners, pages: [{ width: 400, height: 300, kind: "handwritten" as const }] }, innings: [innings] }
  const place = { page: 0, corners: [10, 10, 50, 10, 50, 30, 10, 30] }
  const own: [number, number, number, number] = [10, 10, 40, 20]
  const at = (pointer: string, box: typeof own) => ({ [pointer]: { status: "read" as const, confidence: 0.5, page: 0, box } })
  await saveResult(id, { ...result, readings: at("/innings/0/total/runs", own) })
  await addCorrection(id, { ...correction(newId(), "2026-05-02T11:00:00Z"), place })
  const shown = async (said: number, lost: number) => {
    const sheet = (await nextSheets((found) => found.some((one) => one.id === id && one.corrections.length === said && one.lost === lost))).find((one) => one.id === id)
    return correctScan(sheet!.result!, sheet!.corrections).innings.map(({ total }) => total.runs)
  }
  expect(await shown(1, 0)).toEqual([2])
  await saveResult(id, { ...result, innings: [innings, innings], readings: at("/innings/1/total/runs", own) })
  expect(await shown(1, 0)).toEqual([1, 2])
  await saveResult(id, { ...result, readings: at("/innings/0/total/runs", [10, 200, 40, 20]) })
  expect(await shown(0, 1)).toEqual([1])
})
