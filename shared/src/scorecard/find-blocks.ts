import { cutLine, getRight, type CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { listHeaders } from "./headings/list-headers.ts"
import { joinHeadings } from "./headings/join-headings.ts"
import { partSides } from "./part-sides.ts"
import { isTitle } from "./table-title.ts"

/** A header and the lines under it, up to the next header. `above`: at most three lines over it, nearest first. */
export type Block = { header: Header; above: CardLine[]; lines: CardLine[] }

/** What a page's lines fall into. `loose`: lines before the first header. */
export type Blocks = { blocks: Block[]; loose: CardLine[] }

/** A title stands at most this many text heights above its table. */
const titleReach = 9

/** Cuts a document's lines at the headers of batting and bowling tables, of tables side by side one side after the other. */
export function findBlocks(given: readonly CardLine[]): Blocks {
  const lines = joinHeadings(partSides(given))
  const blocks: Block[] = []
  const loose: CardLine[] = []
  let open: Block[] = []
  const headersOf = listHeaders(lines)
  for (const [index, line] of lines.entries()) {
    const headers = headersOf[index] ?? []
    if (headers.length > 0) {
      const above = lines.slice(Math.max(0, index - 3), index).reverse().filter((other) => other.page === line.page && line.box.y - other.box.y < line.height * titleReach)
      const fresh = headers.map((header): Block => ({ header, above: above.filter((other) => standsOver(other, header)), lines: [] }))
      for (const block of open) dropTitles(block, headers)
      open = [...open.filter((block) => block.header.page === line.page && headers.every((header) => isBesideBelow(header, block.header))), ...fresh]
      blocks.push(...fresh)
    } else if (open.length === 0) loose.push(line)
    else for (const block of open) {
      const own = open.length > 1 ? takeOwn(line, block.header) : line
      if (own !== undefined) block.lines.push(own)
    }
  }
  return { blocks, loose }
}

/** What ends left of the names is a side bar's, no title. */
const standsOver = (line: CardLine, header: Header): boolean => getRight(line.box) > (header.nameColumn?.left ?? 0)

/** The title of a new table was first taken for a last line of the table before it. A line of names may go on from "did not bat". */
function dropTitles(block: Block, headers: readonly Header[]): void {
  if (headers.every((header) => header.title.length > 0)) return
  const last = block.lines.findLastIndex((line) => /[\p{L}\d]/u.test(line.text))
  const [line, before] = [block.lines[last], block.lines[last - 1]]
  if (line === undefined || !isTitle(line)) return
  if (before !== undefined && /^\W*(?:did\s*not\s*bat|dnb|yet\s*to\s*bat)\b/i.test(before.text) && /[,.]/.test(line.text)) return
  block.lines.splice(last)
}

/** A table that begins beside another and lower leaves that open; one that begins higher up is the next side's. */
const isBesideBelow = (header: Header, other: Header): boolean => header.box.y >= other.box.y && Math.min(header.right, other.right) - Math.max(header.left, other.left) <= 0

/** The part of a line that lies under a header. */
const takeOwn = (line: CardLine, header: Header): CardLine | undefined => cutLine(line, header.left - line.height, header.right + line.height * 2)
