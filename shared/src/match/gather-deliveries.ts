import type { MatchCard, MatchInnings } from "./match.ts"

const oneDelivery = /^(\/innings\/(\d+)\/deliveries)\/\d+$/

/**
 * Deliveries that were worked out from the boxes of a book are no questions of their own, the boxes are: doubt about any of them becomes one
 * pointer at the innings' list. Order and everything else stays, and so do the deliveries of an innings without boxes.
 */
export function gatherDeliveries(pointers: readonly string[], card: MatchCard): string[] {
  return [...new Set(pointers.map((pointer) => {
    const [, list, innings] = oneDelivery.exec(pointer) ?? []
    return list !== undefined && hasBoxes(card.inningsList[Number(innings)]) ? list : pointer
  }))]
}

/** Have the deliveries of an innings been worked out from its bowlers' boxes? */
export const hasBoxes = (innings: MatchInnings | undefined): boolean => innings?.bowling.some((row) => row.oversBowled !== null) ?? false
