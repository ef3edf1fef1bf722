import type { KeyboardEvent, PointerEvent } from "react"
import type { Point } from "@cricksy/shared/base/geometry.ts"
import { holdInside } from "@cricksy/shared/page/cut-quad.ts"
import styles from "./drag-handle.module.css"

/** Pixels of the picture that an arrow key moves; with Shift ten times as much. */
const step = 2

/** A finger meets so many times the drawn radius. */
const reach = 2.5

const moves: Record<string, Point> = { ArrowLeft: { x: -step, y: 0 }, ArrowRight: { x: step, y: 0 }, ArrowUp: { x: 0, y: -step }, ArrowDown: { x: 0, y: step } }

type DragHandleProps = { label: string; at: Point; radius: number; width: number; height: number; onMove: (to: Point) => void }

/** A corner that is dragged by finger or pointer, or moved by the arrow keys; it stays on the picture of `width` × `height`. */
export function DragHandle({ label, at, radius, width, height, onMove }: DragHandleProps) {
  const moveTo = (to: Point) => onMove(holdInside(to, { width, height }))
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const place = event.currentTarget.ownerSVGElement?.getScreenCTM()?.inverse()
    if (place) moveTo(new DOMPoint(event.clientX, event.clientY).matrixTransform(place))
  }
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const times = event.shiftKey ? 10 : 1
    moveTo({ x: at.x + times * move.x, y: at.y + times * move.y })
  }
  return (
    <g className={styles.handle} role="button" tabIndex={0} aria-label={label} onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag}>
      <circle cx={at.x} cy={at.y} r={reach * radius} />
      <circle cx={at.x} cy={at.y} r={radius} />
    </g>
  )
}
