import { useEffect, useMemo, type CSSProperties, type MouseEvent } from "react"
import { findBoxAt, outlineBoxes, toPath, type PageBox } from "../card/page-boxes.ts"
import { messages } from "../messages/en.ts"
import { IconButton } from "./button.tsx"
import { classNames } from "./class-names.ts"
import { fitView, showBox } from "./page-view.ts"
import { usePageView } from "./use-page-view.ts"
import styles from "./page-image.module.css"

/** An upright page as an address the browser can show (a blob: URL) and its size in the pixels that boxes are given in. */
export type PagePicture = { url: string; width: number; height: number }

/** One pixel of the frame in pixels of the picture, for lines that stay thin whatever the zoom. */
const pixelOf = (scale: number): CSSProperties & Record<"--frame-pixel", number> => ({ "--frame-pixel": 1 / scale })

type PageImageProps = {
  picture: PagePicture
  label: string
  boxes: readonly PageBox[]
  selected?: string | undefined
  onSelect?: (pointer: string) => void
}

/** The page with a box around every value. Pinch, double tap or Ctrl + wheel zooms; the selected box scrolls into the middle. */
export function PageImage({ picture, label, boxes, selected, onSelect }: PageImageProps) {
  const { frameRef, frame, view, setView, zoomed, pointers, zoomBy } = usePageView(picture)
  const chosen = boxes.find((box) => box.pointer === selected)
  const shown = chosen?.box.join(" ")
  const outlines = useMemo(() => outlineBoxes(boxes), [boxes])
  const { width, height } = picture
  useEffect(() => {
    if (shown === undefined || !frame) return
    const [left = 0, top = 0, wide = 0, high = 0] = shown.split(" ").map(Number)
    setView(showBox([left, top, wide, high], { width, height }, frame))
  }, [shown, frame, width, height, setView])
  const select = (event: MouseEvent<SVGElement>) => {
    const area = event.currentTarget.getBoundingClientRect()
    const hit = findBoxAt(boxes, { x: ((event.clientX - area.left) * width) / area.width, y: ((event.clientY - area.top) * height) / area.height })
    if (hit) onSelect?.(hit.pointer)
  }
  return (
    <div ref={frameRef} className={classNames(styles.frame, zoomed && styles.zoomed)} {...pointers}>
      {view && (
        <div className={styles.sheet} style={{ width, height, transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}>
          <img className={styles.photo} src={picture.url} alt={label} decoding="async" draggable={false} />
          <svg className={styles.boxes} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" style={pixelOf(view.scale)} onClick={select}>
            {outlines.map(({ tone, path }) => <path key={tone} d={path} className={classNames(styles.box, tone !== "plain" && styles[tone])} />)}
            {chosen && <path d={toPath(chosen)} className={classNames(styles.box, styles.selected)} />}
          </svg>
        </div>
      )}
      <div className={styles.tools}>
        <IconButton icon="minus" label={messages.card.zoomOut} onClick={() => zoomBy(1 / 1.6)} />
        <IconButton icon="fit" label={messages.card.zoomFit} onClick={() => { if (frame) setView(fitView(picture, frame)) }} />
        <IconButton icon="plus" label={messages.card.zoomIn} onClick={() => zoomBy(1.6)} />
      </div>
    </div>
  )
}
