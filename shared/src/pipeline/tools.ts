import type { Box } from "../base/geometry.ts"
import type { CancelSignal } from "../base/cancel.ts"
import type { Grey, Rgba } from "../base/raster.ts"
import type { Match } from "../match/match.ts"
import type { PageImage } from "../page/page-image.ts"
import type { Layout } from "../scorebook/layout.ts"
import type { CellNet, PrintNet, RecognisedCells } from "../words/cell-scores.ts"
import type { HandExample } from "../words/hand/hand-example.ts"
import type { Squad } from "../cricket/squad.ts"
import type { OcrPage } from "../words/ocr-page.ts"

/** What a square code says; undefined where the picture holds none. */
export type ReadCode = (picture: Rgba) => string | undefined

/** A file as it was captured: the exact stored bytes. */
export type SourceFile = { filename: string; bytes: Uint8Array }

/** One page of a file: pixels, a text layer, or both (a PDF that mixes them). */
export type OpenedPage = { image?: PageImage; textLayer?: OcrPage }

/** `mediaType` is decided by the bytes, never by the name. `card`: the file was no paper but a card as figures (CSV, JSON) and has no pages. */
export type OpenedFile = { mediaType: string; sha256: string; pages: OpenedPage[]; card?: { match: Match; notes: string[] } }

/** How the engine should look at an image: a page of text, one block, one line, or one cell of digits. */
export type TextKind = "page" | "block" | "line" | "digits"

/** What the reader needs from outside. Each runtime supplies these; nothing else differs between phone and server. */
export type Tools = {
  /** Bytes to pages; the list is the caller's, who takes pages out of it as they are read. Throws `FailureError` for unreadable input. */
  openPages: (file: SourceFile, signal: CancelSignal) => Promise<OpenedFile>
  /** Pixels to words; boxes in pixels of `image`. Throws `FailureError` "engine_failed" or "engine_timeout". */
  recogniseText: (image: Grey, kind: TextKind, signal: CancelSignal) => Promise<OcrPage>
  /**
   * What one net says of cells' images (48 px high, small marks in ball boxes up to 96, black on white, as `drawCell` makes them), in their order; undefined where the nets
   * are not on this device. Throws `FailureError` "engine_failed" or "cancelled".
   */
  recogniseCells: (net: CellNet, images: readonly Grey[], signal: CancelSignal) => Promise<RecognisedCells | undefined>
  /**
   * What our own reader of print says of lines (32 px high, as `drawPrintedLine` makes them), in their order; undefined, or no tool, where its nets are not on this device. `net`: print where
   * left out. Throws as `recogniseCells`.
   */
  recognisePrint?: (lines: readonly Grey[], signal: CancelSignal, net?: PrintNet) => Promise<RecognisedCells | undefined>
  /** Reads a square code (QR) from a picture of it; without this tool sheets that we printed are read all the same, without their id. */
  readCode?: ReadCode
  /** Lets the thread's other events in, so that a cancel is heard between two pages; not needed where a cancel ends the thread. */
  pause?: () => Promise<void>
  /** Milliseconds from any start; the pipeline has no clock of its own. */
  now: () => number
  engine: { name: string; version: string; models: string[]; where: "device" | "server" | "command_line" }
}

export const stages = ["open", "clean", "recognise", "build", "read", "reconcile"] as const

/** `done` of `total` pages are through `stage`. `table`: of the next page's form the tables that hold this (batting, bowling …) are being read. */
export type Progress = { stage: (typeof stages)[number]; done: number; total: number; table?: string }

/** `corners`: where a person said that the sheet lies in a file of one picture, x and y by turns in pixels of the opened picture. `layouts`: the forms that the page may show, those of the library where left out. `squads`: who may stand on the sheet, one list a side or one for both. Names are then read against it. `hand`: examples of who writes here, the newest first. */
export type ReadOptions = { signal: CancelSignal; onProgress: (progress: Progress) => void; regions?: Box[]; corners?: readonly number[]; squads?: readonly Squad[]; knownForm?: string; layouts?: readonly Layout[]; hand?: readonly HandExample[] }
