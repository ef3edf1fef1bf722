import { useEffect, useRef } from "react"
import { unpackImage } from "@cricksy/shared/words/hand/pack-image.ts"
import styles from "./hand-screen.module.css"

/** A cell as the reader sees it, black on white. */
export function GlyphPicture({ image: packed, label }: { image: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const image = unpackImage(packed)
    const context = canvas.current?.getContext("2d")
    if (!image || !context) return
    context.canvas.width = image.width
    context.canvas.height = image.height
    const pixels = context.createImageData(image.width, image.height)
    image.data.forEach((value, i) => pixels.data.set([value, value, value, 255], 4 * i))
    context.putImageData(pixels, 0, 0)
  }, [packed])
  return <canvas ref={canvas} className={styles.picture} role="img" aria-label={label} />
}
