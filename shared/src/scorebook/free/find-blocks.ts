import type { RuledPage } from "../../page/ruled/ruled-page.ts"
import { countLines, type Ridges } from "./line-counts.ts"
import { findRowChains } from "./row-chains.ts"
import { settleRows, type RuledBlock } from "./settle-rows.ts"
import { splitChain } from "./split-chain.ts"

/** Tables overlap from so many pixels on. */
const apart = { across: 20, down: 12 }
const mostBlocks = 10
const fewestColumns = 3

const meets = (a: readonly number[], b: readonly number[], least: number): boolean => Math.min(a.at(-1)!, b.at(-1)!) - Math.max(a[0]!, b[0]!) >= least

/** The tables that the lines of a flat page make, those with the most lines first. */
export function findBlocks(page: Pick<RuledPage, "runs">, ridges: Ridges): RuledBlock[] {
  const counts = countLines(ridges)
  const found = findRowChains(page).flatMap((chain) => splitChain(counts, chain)).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  const blocks: RuledBlock[] = []
  for (const raw of found) {
    if (blocks.length >= mostBlocks) break
    const isFree = (block: RuledBlock) => blocks.every(({ columns, rows }) => !meets(columns, block.columns, apart.across) || !meets(rows, block.rows, apart.down))
    if (!isFree(raw)) continue
    const block = settleRows(counts, raw)
    const own = isFree(block) ? block : raw
    if (own.columns.length > fewestColumns) blocks.push(own)
  }
  return blocks
}
