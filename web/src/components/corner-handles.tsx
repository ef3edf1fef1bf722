import type { Point, Quad } from "@cricksy/shared/base/geometry.ts"
import { corners as texts } from "../messages/en-corners.ts"
import { DragHandle } from "./drag-handle.tsx"
import styles from "./drag-handle.module.css"

type CornerHandlesProps = { corners: Quad; radius: number; width: number; height: number; onMove: (corners: Quad) => void }

/** A sheet's outline with its four corners to drag, inside an SVG of `width` × `height`. */
export function CornerHandles({ corners, radius, width, height, onMove }: CornerHandlesProps) {
  const move = (index: number, to: Point) => {
    const [a, b, c, d] = corners
    onMove([index === 0 ? to : a, index === 1 ? to : b, index === 2 ? to : c, index === 3 ? to : d])
  }
  return (
    <>
      <polygon className={styles.frame} points={corners.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {corners.map((corner, index) => <DragHandle key={index} label={texts.names[index] ?? ""} at={corner} radius={radius} width={width} height={height} onMove={(to) => move(index, to)} />)}
    </>
  )
}
