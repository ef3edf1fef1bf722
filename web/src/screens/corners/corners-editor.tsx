import { useCallback, useState } from "react"
import { useLocation } from "wouter"
import type { Quad } from "@cricksy/shared/base/geometry.ts"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { cornersPointer } from "@cricksy/shared/match/set-corners.ts"
import { holdInside, isConvex, mapQuad, toNumbers, toQuad } from "@cricksy/shared/page/cut-quad.ts"
import { makeCorrection } from "../../card/make-correction.ts"
import { Button } from "../../components/button.tsx"
import { CornerHandles } from "../../components/corner-handles.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import type { PagePicture } from "../../components/page-image.tsx"
import { Progress } from "../../components/progress.tsx"
import { useUprightPages } from "../../components/use-upright-pages.ts"
import { corners as texts } from "../../messages/en-corners.ts"
import { messages } from "../../messages/en.ts"
import type { Sheet } from "../../store/sheet.ts"
import { makeStamp } from "../../store/make-stamp.ts"
import { getFile, placeCorners } from "../../store/sheets.ts"
import type { SourcePages } from "../../worker/reader-messages.ts"
import styles from "./corners-screen.module.css"

/** The photo as it was opened, nothing cut out of it. */
const wholePicture: SourcePages = [{ width: 1, height: 1, kind: "printed" }]

/** Where nothing was found the corners start this far inside the photo, as a share of its sides. */
const inset = 0.06

function findStart({ corners, result }: Sheet, { width, height }: PagePicture): Quad {
  const known = toQuad(corners ?? result?.source.pages[0]?.corners ?? [])
  const [left, top, right, bottom] = [inset * width, inset * height, (1 - inset) * width, (1 - inset) * height]
  const start: Quad = known ?? [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }]
  return mapQuad(start, (corner) => holdInside(corner, { width, height }))
}

function OpenedPicture({ sheet, picture }: { sheet: Sheet; picture: PagePicture }) {
  const [, navigate] = useLocation()
  const [corners, setCorners] = useState(() => findStart(sheet, picture))
  const [failure, setFailure] = useState<string>()
  const { url, width, height } = picture
  const radius = Math.max(width, height) / 55
  const fits = isConvex(corners)
  const read = async (chosen: number[] | undefined) => {
    try {
      await placeCorners(sheet.id, makeCorrection(await makeStamp(), cornersPointer, sheet.corners?.slice() ?? null, chosen ?? null))
      navigate(`/sheets/${sheet.id}`)
    } catch (thrown) {
      setFailure(toFailure(thrown).message)
    }
  }
  return (
    <>
      <svg className={styles.picture} viewBox={`${-radius} ${-radius} ${width + 2 * radius} ${height + 2 * radius}`} role="group" aria-label={texts.picture}>
        <image href={url} width={width} height={height} />
        <CornerHandles corners={corners} radius={radius} width={width} height={height} onMove={setCorners} />
      </svg>
      {!fits && <ErrorNote tone="doubt">{texts.crossed}</ErrorNote>}
      {sheet.corrections.length > 0 && <ErrorNote tone="doubt">{texts.answersStay(sheet.corrections.length)}</ErrorNote>}
      {failure !== undefined && <ErrorNote>{failure}</ErrorNote>}
      <div className={styles.actions}>
        <Button look="primary" icon="check" disabled={!fits} onClick={() => void read(toNumbers(corners).map(Math.round))}>{texts.read}</Button>
        {sheet.corners && <Button icon="undo" onClick={() => void read(undefined)}>{texts.reset}</Button>}
      </div>
    </>
  )
}

/** The photo with four corners to drag; reading starts anew with what is between them. */
export function CornersEditor({ sheet }: { sheet: Sheet }) {
  const loadFile = useCallback(() => getFile(sheet.id), [sheet.id])
  const pages = useUprightPages(sheet.filename ?? sheet.id, loadFile, wholePicture)
  if (pages === undefined) return <Progress label={messages.app.loading} />
  if ("failure" in pages) return <ErrorNote>{pages.failure.message}</ErrorNote>
  const [picture] = pages
  return <div className={styles.layout}><p>{texts.intro}</p>{picture && <OpenedPicture sheet={sheet} picture={picture} />}</div>
}
