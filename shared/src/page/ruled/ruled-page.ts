import type { Ruling } from "../page-image.ts"
import type { Homography } from "../homography.ts"
import type { PageMap } from "../page-map.ts"

/** A thin dark line on a flat page: `at` across its axis, `from` and `to` along it, pixels. */
export type LineRun = { at: number; from: number; to: number }

/**
 * The depth (0 to 60) of thin dark lines along one axis, averaged along the line. `data` lists `across` rows of `along` places: for
 * horizontal lines that is the page itself, for vertical ones the page turned over its diagonal.
 */
export type LineEvidence = { along: number; across: number; data: Uint8Array }

/** A sheet with printed rulings, flattened: its rulings run along the axes, though their spacing may still be off by a few per cent. */
export type RuledPage = {
  width: number
  height: number
  /** Where each pixel of the flat page lies in the opened image. */
  map: PageMap
  /** From the opened image to the straight page: of the flat page's size, perspective taken out but not the curl. */
  straighten: Homography
  /** 1 where a block of `seenStep` × `seenStep` pixels lies inside the photo, `hidden` where glare lies on it; `map.columns − 1` blocks a row. */
  seen: Uint8Array
  evidence: Record<Ruling["axis"], LineEvidence>
  runs: Record<Ruling["axis"], LineRun[]>
}

/** Pixels between the nodes of a `PageMap`. */
export const seenStep = 16

/** A block of `seen` that is in the photo, but too bright for anything to be seen. */
export const hidden = 2

type Seen = Pick<RuledPage, "map" | "seen">

/** Whether a place on the flat page can be seen in the photo. */
export const isSeen = (page: Seen, x: number, y: number): boolean => blockAt(page, x, y) === 1

/** Whether glare hides a place on the flat page. */
export const isHidden = (page: Seen, x: number, y: number): boolean => blockAt(page, x, y) === hidden

function blockAt({ map, seen }: Seen, x: number, y: number): number | undefined {
  const column = Math.floor(x / seenStep)
  const row = Math.floor(y / seenStep)
  return column >= 0 && row >= 0 && column < map.columns - 1 && row < map.rows - 1 ? seen[row * (map.columns - 1) + column] : 0
}
