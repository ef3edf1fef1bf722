import { joinWords } from "../words/ocr-page.ts"
import type { CardLine } from "./card-line.ts"
import type { Block } from "./find-blocks.ts"
import { readText } from "./read-cell.ts"
import { readTotal } from "./read-phrases.ts"
import { getNumberColumns } from "./split-row.ts"
import type { CardTotal, Field } from "./scorecard.ts"
import { getTitleTotal, isTitle, toTeamName } from "./table-title.ts"

/** The nearest title over a table; one that begins over its figures may stand over a group of them (`Scoring`). */
function findTitle({ above, header }: Block): CardLine | undefined {
  const figures = getNumberColumns(header)[0]?.left ?? Infinity
  return above.find((line) => isTitle(line) && line.box.x < figures) ?? above.find(isTitle)
}

/** The team that a block belongs to (its batting side or its bowling side), from its header's own title or the lines above. */
export function readTeam(block: Block): Field<string> {
  const own = toTeamName(joinWords(block.header.title))
  if (own !== "") return readText(block.header.page, block.header.title, own)
  const line = findTitle(block)
  return line === undefined ? null : readText(line.page, line.words.filter((word) => /\p{L}/u.test(word.text)), toTeamName(line.cells[0]?.text ?? line.text))
}

/** The total that stands in a title: `Elmfield  164/7 (20.0)`. Null where there is none. */
export function readTitleTotal(block: Block): CardTotal | null {
  const line = findTitle(block)
  const text = line === undefined ? "" : getTitleTotal(line.text)
  return line === undefined || text === "" ? null : readTotal(line, text) ?? null
}
