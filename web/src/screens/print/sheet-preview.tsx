import { memo } from "react"
import type { OwnMark, OwnPage } from "@cricksy/shared/scorebook/own/own-drawing.ts"
import styles from "./print-screen.module.css"

const shadeOf = (grey: number): string => { const level = Math.round(255 * grey); return `rgb(${level} ${level} ${level})` }
const anchors = { left: "start", centre: "middle", right: "end" } as const

function MarkShape({ mark }: { mark: OwnMark }) {
  const shade = shadeOf(mark.grey)
  if (mark.kind === "line") return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke={shade} strokeWidth={mark.thickness} />
  if (mark.kind === "fill") return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={shade} />
  if (mark.kind === "circle") return <circle cx={mark.x} cy={mark.y} r={mark.radius} stroke={shade} strokeWidth={mark.thickness} fill="none" />
  // Half its size is about a letter's width: a preview need not measure.
  const isLong = mark.text.length * mark.size * 0.5 > mark.fit
  return <text x={mark.x} y={mark.y} fontSize={mark.size} fontWeight={mark.bold ? 700 : 400} fill={shade} textAnchor={anchors[mark.align]} {...(isLong ? { textLength: mark.fit, lengthAdjust: "spacingAndGlyphs" as const } : {})}>{mark.text}</text>
}

/** A page as it will come out of the printer. */
export const SheetPreview = memo(function SheetPreview({ page, label }: { page: OwnPage; label: string }) {
  return (
    <svg className={styles.preview} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={label}>
      {page.marks.map((mark, at) => <MarkShape key={at} mark={mark} />)}
    </svg>
  )
})
