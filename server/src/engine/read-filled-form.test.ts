import { afterAll, expect, it } from "vitest"
import { reconcile } from "@cricksy/shared/match/reconcile.ts"
import { adaptToHand } from "@cricksy/shared/pipeline/adapt-to-hand.ts"
import { gatherExamples } from "@cricksy/shared/pipeline/gather-examples.ts"
import { readFormPage } from "@cricksy/shared/pipeline/read-form-page.ts"
import { createStopwatch } from "@cricksy/shared/pipeline/stopwatch.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { fillForm, toResultSheet } from "@cricksy/shared/testing/fill-form.ts"
import { renderForm } from "@cricksy/shared/testing/render-form.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { createNodeTools } from "./node-tools.ts"

const tools = createNodeTools({ where: "command_line", engines: 1 })
afterAll(() => tools.close())

const pose = { width: 1500, height: 2100, scale: 1.25, left: 120, top: 110, tilt: 0.015, perspective: 0.04, curl: 5, noise: 4 }

it("a result sheet filled in by a handwriting font becomes its card; what is wrong is asked for", { timeout: 240_000 }, async () => {
  const layout = layoutLibrary.find(({ name }) => name === "hcl-2018")!
  const match = simulateMatch(11)
  const innings = match.innings.slice(0, 2).map((one) => ({ ...one, batting: one.batting.slice(0, 11), bowling: one.bowling.slice(0, 7) }))
  const entries = innings.flatMap((one, index) => toResultSheet(one, index === 0 ? 1 : 2))
  const photo = fillForm(renderForm(layout, pose, createChance(3)), layout, entries, "patrick-hand", createChance(5))
  const squads = innings.map((one, index) => ({ team: null, players: [...new Set([...one.batting, ...innings[1 - index]!.bowling].flatMap(({ name }) => name ?? []))] }))
  const tables: string[] = []
  const options = { signal: new AbortController().signal, onProgress: ({ table }: { table?: string }) => { if (table) tables.push(table) }, squads }
  const form = await readFormPage(tools, photo.image, 0, 1, true, options, createStopwatch(tools.now))
  expect(form).toMatchObject({ layout: "hcl-2018", legible: true })
  expect(tables).toEqual(expect.arrayContaining(["batting", "bowling", "totals"]))
  const header = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
  const { card, review } = reconcile({ header, inningsList: form?.inningsList ?? [] }, { certain: false, flagAll: false, paper: "hand" })
  const told = (pointer: string) => review.some((entry) => pointer === entry || pointer.startsWith(`${entry}/`))
  const values = innings.flatMap((truth, index) => [
    ...truth.batting.flatMap((row, at) => [[`/innings/${index}/batting/${at}/runs`, row.runs, card.inningsList[index]?.batting[at]?.runs], [`/innings/${index}/batting/${at}/name`, row.name, card.inningsList[index]?.batting[at]?.name]] as const),
    ...truth.bowling.flatMap((row, at) => (["runs", "wickets", "maidens"] as const).map((field) => [`/innings/${index}/bowling/${at}/${field}`, row[field], card.inningsList[index]?.bowling[at]?.[field]] as const)),
    [`/innings/${index}/total/runs`, truth.total.runs, card.inningsList[index]?.total.runs] as const,
  ])
  const wrong = values.filter(([, want, got]) => want !== got)
  expect(card.inningsList.map(({ batting, bowling }) => [batting.length, bowling.length])).toEqual(innings.map(({ batting, bowling }) => [batting.length, bowling.length]))
  expect(wrong.filter(([pointer]) => !told(pointer))).toEqual([])
  expect(wrong.length / values.length).toBeLessThan(0.15)

  // What the first innings says, confirmed, becomes examples: each the picture of its own cell, spelt as it is written there.
  const truth = innings[0]!
  const rows = form!.inningsList[0]!.batting
  const said = rows.flatMap((row, at) => [
    { pointer: `/innings/0/batting/${at}/runs`, ...row.runs!.place, text: String(truth.batting[at]!.runs) }, { pointer: `/innings/0/batting/${at}/name`, ...row.name!.place, text: truth.batting[at]!.name! },
  ]).filter(({ text }) => text !== "null")
  const openPages = async () => ({ mediaType: "image/png", sha256: "", pages: [{ image: { pixels: photo.image, origin: "photo" as const } }] })
  const examples = await gatherExamples({ ...tools, openPages }, { filename: "", bytes: new Uint8Array() }, said, options)
  const surname = (name: string) => name.toUpperCase().split(" ").slice(1).join(" ")
  expect(examples.map(({ pointer }) => pointer)).toEqual(said.map(({ pointer }) => pointer))
  for (const { kind, pointer, text } of examples) expect([pointer, text]).toEqual([pointer, kind === "number" ? said.find((one) => one.pointer === pointer)!.text : surname(said.find((one) => one.pointer === pointer)!.text)])
  expect(await adaptToHand(tools, examples, options.signal)).not.toBe(tools)
})
