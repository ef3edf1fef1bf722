import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import type { Grey } from "@cricksy/shared/base/raster.ts"
import { howOutPhrases } from "@cricksy/shared/cricket/how-out-phrases.ts"
import type { CellKind } from "@cricksy/shared/words/cell-reading.ts"
import type { WordPriors } from "@cricksy/shared/words/read-word-cell.ts"
import { openPicture } from "../server/src/engine/open-picture.ts"
import { normaliseCrop } from "./normalise-crop.ts"
import { listSquad } from "./real-squads.ts"

const cellsFolder = path.join(import.meta.dirname, "..", "..", "shared", "corpus", "cells")

/** The folders of cells cut from real documents, which are not part of the repository. */
export const cellFolders = ["numbers", "balls", "strips", "howout", "names"] as const
export type CellFolder = (typeof cellFolders)[number]

/** What the paper says: a text, or the marks of an over; `only` where all of a box is one drawing. */
export type RealCell = {
  document: string; cell: string; kind: CellKind; image: Grey; lexicon: readonly string[]; priors: WordPriors
  text: string; tokens: string[]; only: "M" | "JW" | "X" | "empty" | undefined; dismissal: string | undefined
}

const entry = z.object({
  file: z.string(), doc: z.string(), cell: z.string(), label: z.union([z.string(), z.array(z.string()), z.null()]),
  kind: z.string().nullish(), joined: z.string().nullish(), dismissal: z.string().nullish(),
})

export const hasRealCells = (): boolean => existsSync(cellsFolder)

/** All cells of one folder, normalised as the product does. */
export async function listRealCells(folder: CellFolder): Promise<RealCell[]> {
  const entries = z.array(entry).parse(JSON.parse(readFileSync(path.join(cellsFolder, folder, "labels.json"), "utf8")))
  return Promise.all(entries.map(async ({ file, doc, cell, label, kind, joined, dismissal }): Promise<RealCell> => ({
    document: doc, cell, kind: toKind(folder, kind),
    image: normaliseCrop(await openPicture(readFileSync(path.join(cellsFolder, folder, file)), "image/png")),
    lexicon: folder === "howout" ? howOutPhrases.map((phrase) => phrase.text) : folder === "names" ? listSquad(doc, kind === "first") : [],
    // As in the experiment, the right entry is always among them.
    priors: { strangers: 0, ...(folder === "howout" ? { weights: howOutPhrases.map((phrase) => phrase.weight) } : {}) },
    text: typeof label === "string" ? label : "", tokens: Array.isArray(label) ? label.map((token) => (/^\+./.test(token) ? "+d" : token)) : [],
    only: kind === "not-an-over" ? "X" : kind === "empty" ? "empty" : joined === "M" ? "M" : joined === "W" ? "JW" : undefined,
    dismissal: dismissal ?? undefined,
  })))
}

function toKind(folder: CellFolder, kind: string | null | undefined): CellKind {
  if (folder === "numbers") return kind === "figure" || kind === "overs" ? kind : "number"
  return ({ balls: "balls", strips: "strip", howout: "howOut", names: "name" } as const)[folder]
}
