import type { Quad } from "@cricksy/shared/base/geometry.ts"
import type { TableGrid } from "@cricksy/shared/scorebook/find-table-grid.ts"
import type { TracedForm } from "@cricksy/shared/scorebook/trace-rulings.ts"
import { teach as texts } from "../../messages/en-teach.ts"
import { findScale, type TableDraft } from "../../teach/form-draft.ts"
import { CornerHandles } from "../../components/corner-handles.tsx"
import { DragHandle } from "../../components/drag-handle.tsx"
import styles from "./teach-screen.module.css"

type FormPictureProps = {
  url: string; width: number; height: number; corners: Quad; traced: TracedForm | undefined; tables: readonly TableDraft[]; grids: readonly TableGrid[]
  onCorners: (corners: Quad) => void; onTable: (index: number, change: Partial<TableDraft>) => void
}

/** The flat page with its traced lines, the form's corners and the tables drawn on it; all corners can be moved. */
export function FormPicture({ url, width, height, corners, traced, tables, grids, onCorners, onTable }: FormPictureProps) {
  const { left, top, unit } = findScale(corners)
  const toX = (x: number) => left + x * unit
  const toY = (y: number) => top + y * unit
  const radius = Math.max(width, height) / 55
  const common = { radius, width, height }
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={texts.picture}>
      <image href={url} width={width} height={height} />
      <g className={styles.lines}>
        {traced?.rulings.horizontal.map(({ at, from, to }) => <line key={`${at} ${from}`} x1={toX(from)} x2={toX(to)} y1={toY(at)} y2={toY(at)} />)}
        {traced?.rulings.vertical.map(({ at, from, to }) => <line key={`${at} ${from}`} x1={toX(at)} x2={toX(at)} y1={toY(from)} y2={toY(to)} />)}
      </g>
      {tables.map(({ kind, from, to }, index) => (
        <g key={index} className={styles.table}>
          <rect x={Math.min(from.x, to.x)} y={Math.min(from.y, to.y)} width={Math.abs(to.x - from.x)} height={Math.abs(to.y - from.y)} />
          {grids[index]?.columns.slice(0, -1).map((x, column) => <text key={x} x={toX(x) + 4} y={Math.min(from.y, to.y) + 1.4 * radius} fontSize={1.2 * radius}>{column + 1}</text>)}
          <DragHandle label={texts.tableCorner(kind, true)} at={from} {...common} onMove={(at) => onTable(index, { from: at, grid: undefined })} />
          <DragHandle label={texts.tableCorner(kind, false)} at={to} {...common} onMove={(at) => onTable(index, { to: at, grid: undefined })} />
        </g>
      ))}
      <CornerHandles corners={corners} {...common} onMove={onCorners} />
    </svg>
  )
}
