import { throwIfCancelled } from "../base/cancel.ts"
import { rebuildInnings } from "../match/deliveries/rebuild-innings.ts"
import { reconcile } from "../match/reconcile.ts"
import { supplyTotal } from "../match/supply-total.ts"
import type { MatchReading } from "../match/match.ts"
import type { Squad } from "../cricket/squad.ts"
import { toCardLines } from "../scorecard/card-line.ts"
import { findBlocks } from "../scorecard/find-blocks.ts"
import { keepCredible } from "../scorecard/keep-credible.ts"
import { readScorecard } from "../scorecard/read-scorecard.ts"
import { listDoubtfulCells } from "../scorecard/list-doubtful-cells.ts"
import { listPhrases } from "../scorecard/list-phrases.ts"
import { listBallCells } from "../scorecard/deliveries/list-ball-cells.ts"
import { calibrateNames } from "../scorecard/names/calibrate-names.ts"
import { linkPeople } from "../scorecard/names/link-people.ts"
import type { MatchHeader, Scorecard } from "../scorecard/scorecard.ts"
import { buildTables } from "../table/build-tables.ts"
import type { Table } from "../table/table.ts"
import { createStopwatch, type Stopwatch } from "./stopwatch.ts"
import { decideKinds, isBeyondReading, isLegible, isUnreadCard, isUntaught, listWarnings } from "./page-kinds.ts"
import { cutSheet } from "./cut-sheet.ts"
import { isHandwritten } from "./is-handwritten.ts"
import { lookForBlankForms, mayBeBlankForm } from "./look-for-blank-forms.ts"
import { readPage, type ReadPage } from "./read-page.ts"
import { lookAtBalls } from "./look-at-balls.ts"
import { lookAtPhrases } from "./look-at-phrases.ts"
import { lookAgain } from "./second-look.ts"
import type { CancelSignal } from "../base/cancel.ts"
import type { OpenedFile, OpenedPage, ReadOptions, SourceFile, Tools } from "./tools.ts"

/** Goes into every result and into the key of its cache: a new number means that old sheets are read anew. */
export const pipelineVersion = "8"

/**
 * One file in, one match out, the same on a phone, a server and the command line. Doubt is in the result; only what the person can do
 * something about (a damaged file, a cancelled reading, an engine that died) is thrown, as `FailureError`.
 */
export async function readMatch(tools: Tools, file: SourceFile, options: ReadOptions): Promise<MatchReading> {
  const watch = createStopwatch(tools.now)
  const opened = await watch.time("decode", () => tools.openPages(file, options.signal))
  options.onProgress({ stage: "open", done: 1, total: 1 })
  if (opened.card) return passCard(opened, opened.card, file, tools, watch)
  const { pages: sheets, toOpened, warnings } = watch.timeNow("rectify", () => cutSheet(opened.pages, options.corners))
  const first = await readPages(tools, sheets, options, watch)
  throwIfCancelled(options.signal)
  const again = await watch.time("second_look", () => lookAgainAtDoubts(tools, first, options.signal))
  throwIfCancelled(options.signal)
  const read = watch.timeNow("parse", () => readCard(again, options.squads ?? []))
  const pages = read.scorecard.inningsList.length > 0 ? again : watch.timeNow("place", () => lookForBlankForms(again, sheets, options))
  const { scorecard, kinds } = pages.every((page, at) => page === again[at]) ? read : readCard(pages, options.squads ?? [])
  options.onProgress({ stage: "read", done: 1, total: 1 })
  const handwritten = kinds.includes("handwritten")
  const certain = kinds.every((kind) => kind === "text_layer")
  const unread = !handwritten && isUnreadCard(pages, scorecard)
  const flagAll = (handwritten && !isLegible(pages, kinds)) || unread || (pages.some(isUntaught) && "unproved")
  const match = watch.timeNow("reconcile", () => {
    const given = { certain, flagAll, paper: handwritten ? "hand" : "print" } as const
    const settled = reconcile(scorecard, given)
    return isBeyondReading(pages, kinds, settled) ? reconcile(scorecard, { ...given, flagAll: true }) : settled
  })
  options.onProgress({ stage: "reconcile", done: 1, total: 1 })
  return {
    match, warnings: [...warnings, ...listWarnings(pages, kinds, unread)],
    source: {
      filename: file.filename, sha256: opened.sha256, mediaType: opened.mediaType, ...(options.corners ? { corners: options.corners } : {}),
      pages: pages.map((page, index) => ({ width: page.words.width, height: page.words.height, kind: kinds[index] ?? "not_a_scorecard",
        ...(page.form?.layout === undefined ? {} : { template: page.form.layout }), ...(page.form?.sheetId === undefined ? {} : { sheet: page.form.sheetId }), ...(page.corners ? { corners: toOpened(page.corners) } : {}) })),
    },
    // Within other corners it is another reading, and has another key.
    engine: { ...tools.engine, pipeline: options.corners ? `${pipelineVersion}@${options.corners.join(",")}` : pipelineVersion },
    timings: watch.stop(),
  }
}

/** So many pages are read at once: enough for the engines of a phone or a small server, few enough for their memory. */
const pagesAtOnce = 4

/** All pages in their order. A page's pixels are let go of (in `sheets`) as soon as nobody will look at them again. */
async function readPages(tools: Tools, sheets: OpenedPage[], options: ReadOptions, watch: Stopwatch): Promise<ReadPage[]> {
  const read: ReadPage[] = []
  const waiting = [...sheets.keys()]
  await Promise.all(Array.from({ length: pagesAtOnce }, async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      await tools.pause?.()
      const page = await readPage(tools, sheets[index] ?? {}, index, sheets.length, options, watch).catch((thrown: unknown) => {
        // The reading has failed: nobody waits for the pages that are not begun.
        waiting.length = 0
        throw thrown
      })
      if (!mayBeBlankForm(page)) sheets[index] = {}
      read[index] = page
    }
  }))
  return read
}

/** A card that came as figures needs no reading: it was checked as it was opened. */
function passCard({ sha256, mediaType }: OpenedFile, { match, notes }: NonNullable<OpenedFile["card"]>, { filename }: SourceFile, tools: Tools, watch: Stopwatch): MatchReading {
  return {
    match, warnings: notes.map((message) => ({ code: "imported", message })), source: { filename, sha256, mediaType, pages: [] },
    engine: { ...tools.engine, pipeline: pipelineVersion }, timings: watch.stop(),
  }
}

/** The scorecard names the numbers it doubts, the engine looks at each again at another scale; doubtful extras and falls as whole lines, an over sheet's balls ball by ball. Text layers and handwriting are left alone, and so is what our own reader has seen: of blurred print the engine knows less. */
async function lookAgainAtDoubts(tools: Tools, pages: readonly ReadPage[], signal: CancelSignal): Promise<readonly ReadPage[]> {
  const isLookedAt = (page: ReadPage) => page.clean !== undefined && !page.clean.isReadTwice && !isHandwritten(page)
  if (!pages.some(isLookedAt)) return pages
  const lines = toCardLines(pages.flatMap((page) => buildTables(page.words, page.rulings)))
  const found = findBlocks(lines)
  const [cells, balls, phrases] = [listDoubtfulCells(found.blocks), listBallCells(lines), listPhrases(found)]
  return Promise.all(pages.map(async (page, index) => {
    if (!isLookedAt(page)) return page
    const reread = await lookAtPhrases(tools, page, phrases.filter(({ line }) => line.page === index), signal)
    const seen = await lookAgain(tools, reread, cells.filter((cell) => cell.page === index), signal)
    return lookAtBalls(tools, seen, balls.filter((cell) => cell.page === index), signal)
  }))
}

function readCard(pages: readonly ReadPage[], squads: readonly Squad[]): { scorecard: Scorecard; kinds: ReturnType<typeof decideKinds> } {
  const tables: Table[] = pages.flatMap((page) => buildTables(page.words, page.rulings))
  const read = readScorecard(tables)
  const kinds = decideKinds(pages, read)
  const printed = kinds.includes("handwritten") ? keepCredible(read) : read
  const whole = { header: joinHeads([printed.header, ...pages.flatMap((page) => page.form?.header ?? [])]), inningsList: [...printed.inningsList, ...pages.flatMap((page) => page.form?.inningsList ?? [])] }
  // A form's names were read against the squads: that the squads know them says nothing more.
  const linked = linkPeople(whole, pages.some(({ form }) => form) ? [] : squads)
  // A book's own records: boxes against figures, deliveries in order, the total where the page leaves it out. Print says what it says.
  const fromBook = (at: number) => at >= printed.inningsList.length
  const inningsList = linked.inningsList.map((innings, at) => (fromBook(at) ? supplyTotal(rebuildInnings(innings)) : calibrateNames(innings)))
  return { scorecard: { ...linked, inningsList }, kinds }
}

/** What the first page says stands; what it leaves out is taken from the next that says it. */
const joinHeads = ([first, ...others]: [MatchHeader, ...Partial<MatchHeader>[]]): MatchHeader => others.reduce<MatchHeader>((whole, { teams = [], date = null, venue = null }) =>
  ({ ...whole, teams: whole.teams.length > 0 ? whole.teams : teams, date: whole.date ?? date, venue: whole.venue ?? venue }), first)
