import { findReadingLikeness, perfectLikeness } from "../base/reading-likeness.ts"
import { dismissalInside } from "./dismissal-inside.ts"

/** What the lines under a table begin with. */
const openings = ["Extras", "Sundries", "Total", "Did not bat", "Yet to bat", "Fall of wickets"]

/** A misread opening looks this much like the right one (1: without a fault), and more than one that stands in order. */
const likeEnough = 0.58
/** Pieces that it may have been read as, at most. */
const mostPieces = 4
/** A row of so many plain figures is a player's, however he is called; so is one that says how he was out. */
const mostFigures = 3

/** A line's text with its opening as it should be: `Exiras (b 1) 4` is `Extras (b 1) 4`. As it is where it opens like none of the lines under a table. */
export function mendOpening(text: string): string {
  if ((text.match(/(?<!\S)[\d.]+(?!\S)/g) ?? []).length >= mostFigures || dismissalInside.test(text)) return text
  const pieces = [...text.matchAll(/\S+/g)].slice(0, mostPieces)
  const ways = pieces.flatMap((piece) => {
    const end = piece.index + piece[0].length
    return openings.map((opening) => ({ opening, end, share: findReadingLikeness(text.slice(0, end), opening) / perfectLikeness(opening) }))
  })
  const best = ways.reduce((first, second) => (second.share > first.share ? second : first), { opening: "", end: 0, share: 0 })
  return best.share < likeEnough || best.share === 1 ? text : best.opening + text.slice(best.end)
}
