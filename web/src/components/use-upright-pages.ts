import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { useEffect, useState } from "react"
import { drawUprightPages } from "../worker/reader.ts"
import type { SourcePages } from "../worker/reader-messages.ts"
import type { PagePicture } from "./page-image.tsx"

/**
 * The upright pages of a file as pictures the browser can show; undefined while they are being drawn. `loadFile` and `pages` must stay the
 * same objects from render to render. Frees the pictures when the screen closes.
 */
export function useUprightPages(filename: string, loadFile: (() => Promise<Blob>) | undefined, pages: SourcePages | undefined): PagePicture[] | { failure: Failure } | undefined {
  const [shown, setShown] = useState<PagePicture[] | { failure: Failure }>()
  useEffect(() => {
    if (!pages || !loadFile) return
    const stop = new AbortController()
    const addresses: string[] = []
    const draw = async () => {
      const drawn = await drawUprightPages(filename, await loadFile(), pages, stop.signal)
      if (stop.signal.aborted) return
      setShown(drawn.map(({ picture, width, height }) => {
        const url = URL.createObjectURL(picture)
        addresses.push(url)
        return { url, width, height }
      }))
    }
    draw().catch((thrown: unknown) => { if (!stop.signal.aborted) setShown({ failure: toFailure(thrown) }) })
    return () => {
      stop.abort()
      for (const address of addresses) URL.revokeObjectURL(address)
      setShown(undefined)
    }
  }, [filename, loadFile, pages])
  return shown
}
