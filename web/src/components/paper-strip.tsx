import type { PagePicture } from "./page-image.tsx"
import styles from "./paper-strip.module.css"

type StripBox = readonly [number, number, number, number]

/** The part of a page that a strip shows: the box in the middle with its neighbours, about seven times as wide as high, inside the page. */
export function regionAround([x, y, width, height]: StripBox, page: { width: number; height: number }): { x: number; y: number; width: number; height: number } {
  const high = Math.min(page.height, Math.max(height * 2.2, 24))
  const wide = Math.min(page.width, Math.max(width * 1.3, high * 7))
  const left = Math.min(Math.max(0, x + width / 2 - wide / 2), page.width - wide)
  const top = Math.min(Math.max(0, y + height / 2 - high / 2), page.height - high)
  return { x: left, y: top, width: wide, height: high }
}

const share = (part: number, whole: number) => `${(100 * part) / whole}%`

/** The strip of paper that a value was read from, with the value marked. */
export function PaperStrip({ picture, box, label }: { picture: PagePicture; box: StripBox; label: string }) {
  const region = regionAround(box, picture)
  return (
    <div className={styles.strip} role="img" aria-label={label} style={{ aspectRatio: `${region.width} / ${region.height}` }}>
      <img className={styles.photo} src={picture.url} alt="" draggable={false}
        style={{ width: share(picture.width, region.width), height: share(picture.height, region.height), left: share(-region.x, region.width), top: share(-region.y, region.height) }} />
      <div className={styles.mark} style={{
        left: share(box[0] - region.x, region.width), top: share(box[1] - region.y, region.height),
        width: share(box[2], region.width), height: share(box[3], region.height),
      }} />
    </div>
  )
}
