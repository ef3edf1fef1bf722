import { z } from "zod"
import type { HandExample } from "../words/hand/hand-example.ts"
import { cellKinds } from "../words/cell-reading.ts"
import { unpackImage } from "../words/hand/pack-image.ts"
import type { RecordKind } from "./record-kind.ts"

/** Cells of one sheet, sheets of a club, and how many cells a reading looks at first: 6 ms each. */
export const handLimits = { cells: 60, sheets: 20, letters: 90_000, examples: 150 }

const cell = z.strictObject({
  /** Of the value in the sheet's result, as corrections have it. */
  pointer: z.string().max(200),
  kind: z.enum(cellKinds), text: z.string().min(1).max(60),
  /** `packImage`. */
  image: z.string().max(20_000).refine((text) => unpackImage(text) !== undefined, "This is no picture of a cell."),
})

const handSheet = z.strictObject({
  /** The file's name, for a person to know it by. */
  name: z.string().max(200),
  /** When the last of the answers was given that these cells come from. */
  at: z.iso.datetime(),
  cells: z.array(cell).max(handLimits.cells),
  /** Pointers of cells that a person does not want as examples. */
  forgotten: z.array(z.string().max(200)).max(500),
}).refine((sheet) => JSON.stringify(sheet).length <= handLimits.letters, "So many pictures are not kept of one sheet.")

/** What one sheet teaches of the hand that wrote it: cells that a person confirmed or corrected, the newest first. */
export type HandSheet = z.infer<typeof handSheet>

/** A file of them, to take along or to give to another club. */
export const handFile = z.strictObject({ format: z.literal("cricksy.hand/1"), sheets: z.array(z.strictObject({ id: z.string().regex(/^[\w-]{1,64}$/), body: handSheet })).min(1).max(handLimits.sheets) })

/** Known by the sheet: learnt from anew, it takes the earlier one's place. */
export const handRecord: RecordKind<HandSheet> = {
  name: "hand",
  most: handLimits.sheets,
  full: `No more than ${handLimits.sheets} sheets are kept as examples. Forget one to add another.`,
  body: handSheet,
  toCopy: (body, fresh) => ({ id: fresh, body }),
}

/** The examples of all sheets as the reader takes them: the newest sheet's first, no more than are worth their time. */
export function listHandExamples(sheets: readonly HandSheet[]): HandExample[] {
  return [...sheets].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).flatMap(({ cells }) => cells).slice(0, handLimits.examples).flatMap(({ kind, text, image: packed }) => {
    const image = unpackImage(packed)
    return image ? [{ kind, text, image }] : []
  })
}
