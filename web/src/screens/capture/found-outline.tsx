import { classNames } from "../../components/class-names.ts"
import type { Finding } from "../../capture/use-finder.ts"
import styles from "./capture-screen.module.css"

/** The found sheet drawn over the live picture, which fits into the finder as the drawing does. */
export function FoundOutline({ finding: { view, advice, width, height } }: { finding: Finding }) {
  const points = view.corners?.map(({ x, y }) => `${x * width},${y * height}`).join(" ")
  return (
    <svg className={classNames(styles.outline, advice === "good" && styles.good)} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polygon points={points} />
      <polygon points={points} />
    </svg>
  )
}
