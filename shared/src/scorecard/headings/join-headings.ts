import { findUnion } from "../../base/geometry.ts"
import { toCardLine, type CardLine } from "../card-line.ts"
import { findColumnKind, textKinds } from "../column-kinds.ts"
import { findHeader, type Header } from "../find-header.ts"
import { getNumberColumns } from "../split-row.ts"

/** Headings beside headings of two lines stand half a line higher than the lower of them: at most so many text heights, middle to middle. */
const tierReach = 2.2

/**
 * A heading row in two tiers: headings over words (`Batter | How out | Bowler`) that reach over both tiers stand higher than the figures' own (`Runs | Balls`),
 * beside the name of their group (`Scoring`). They make one line with these.
 */
export function joinHeadings(lines: readonly CardLine[]): CardLine[] {
  const joined: CardLine[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    const header = above !== undefined && isOfWords(above) && isNear(above, line) ? findHeader(line) : undefined
    if (above !== undefined && header?.nameColumn === null && standsBeside(above, header)) {
      const words = [...above.words, ...line.words].sort((a, b) => a.box.x - b.box.x)
      joined[joined.length - 1] = toCardLine(line.page, { cells: [...above.cells, ...line.cells], words, box: findUnion(words.map(({ box }) => box)) ?? line.box })
    } else joined.push(line)
  }
  return joined
}

const isOfWords = ({ cells }: CardLine): boolean => cells.length > 1 && cells.every(({ text }) => textKinds.some((kind) => kind === findColumnKind(text, "batting") || kind === findColumnKind(text, "bowling")))

const isNear = (above: CardLine, line: CardLine): boolean => above.page === line.page && line.box.y + line.box.height / 2 - above.box.y - above.box.height / 2 < tierReach * line.height

const standsBeside = (above: CardLine, header: Header): boolean => above.words.every(({ box }) => box.x + box.width <= (getNumberColumns(header)[0]?.left ?? 0))
