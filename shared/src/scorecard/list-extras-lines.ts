import type { Table } from "../table/table.ts"
import { toCardLines, type CardLine } from "./card-line.ts"
import { findBlocks } from "./find-blocks.ts"
import { extrasLine } from "./read-tail.ts"

/** A hostile document must not ask for more. */
const most = 40

/** The lines of a document that say how the extras divide, without what stands beside them in another table. */
export function listExtrasLines(tables: readonly Table[]): CardLine[] {
  const { blocks, loose } = findBlocks(toCardLines(tables))
  return [...loose, ...blocks.flatMap(({ lines }) => lines)].filter(({ text }) => extrasLine.test(text) && /\d/.test(text)).slice(0, most)
}
