import { getRight, type CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { getNumberColumns, isNumberLike } from "./split-row.ts"

/**
 * A table that goes on over a page break keeps its columns but often not their place. The first rows of the new page that have a number
 * for every column tell where they are now; without one the old places stand.
 */
export function refitHeader(header: Header, lines: readonly CardLine[]): Header {
  const page = lines[0]?.page ?? header.page
  const columns = getNumberColumns(header)
  for (const line of lines) {
    if (line.page !== page) break
    const numbers = line.words.filter((word) => isNumberLike(word.text) && /\d/.test(word.text)).slice(-columns.length)
    if (columns.length < 3 || numbers.length !== columns.length) continue
    const moved = columns.map((column, index) => ({ ...column, left: numbers[index]?.box.x ?? 0, right: getRight(numbers[index]?.box ?? line.box) }))
    return { ...header, page, columns: moved, nameColumn: null, left: line.box.x, right: getRight(line.box) }
  }
  return { ...header, page }
}
