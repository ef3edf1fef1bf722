import type { RuledPage } from "../../page/ruled/ruled-page.ts"
import { followRows } from "./follow-rows.ts"
import type { LineCounts } from "./line-counts.ts"
import { findRowChains } from "./row-chains.ts"
import { measureRuled, pitchOf, settleRows, type RuledBlock } from "./settle-rows.ts"
import { splitChain } from "./split-chain.ts"

/** Tables overlap from so many pixels on. */
const apart = { across: 20, down: 12 }
const mostBlocks = 10
const fewestColumns = 3

const meets = (a: readonly number[], b: readonly number[], least: number): boolean => Math.min(a.at(-1)!, b.at(-1)!) - Math.max(a[0]!, b[0]!) >= least

/** So many candidates, those with the most lines, are looked at with all their rows. */
const mostCandidates = 24
/** Rows of about one height, over the same area, are the same table's. */
const samePitch = 0.15

/** The tables that the lines of a flat page make, those with the most lines first. */
export function findBlocks(page: Pick<RuledPage, "runs">, counts: LineCounts): RuledBlock[] {
  const found = findRowChains(page).flatMap((chain) => splitChain(counts, chain)).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, mostCandidates)
  const settled = found.map((raw) => {
    const block = settleRows(counts, raw)
    return { raw, block, ruled: measureRuled(counts, block) }
  })
  const blocks: RuledBlock[] = []
  for (const { raw, block } of settled) {
    if (blocks.length >= mostBlocks) break
    const isFree = (one: RuledBlock) => blocks.every((other) => !overlaps(one, other))
    if (!isFree(raw)) continue
    // Half of a table's lines may lie across some columns alone, and writing hides the others': the larger of two tables with rows of one height is the whole one.
    const rivals = settled.filter((other) => overlaps(other.block, block) && Math.abs(pitchOf(other.block) - pitchOf(block)) < samePitch * pitchOf(block) && isFree(other.block))
    const own = rivals.length > 0 ? rivals.reduce((a, b) => (b.ruled > a.ruled ? b : a)).block : raw
    if (own.columns.length > fewestColumns) blocks.push(own)
  }
  // One after the other: two that grow towards each other must not both have the rows between them.
  blocks.forEach((block, i) => {
    const followed = followRows(counts, block)
    if (blocks.every((other) => other === block || !overlaps(other, followed))) blocks[i] = followed
  })
  return blocks
}

const overlaps = (a: RuledBlock, b: RuledBlock): boolean => meets(a.columns, b.columns, apart.across) && meets(a.rows, b.rows, apart.down)
