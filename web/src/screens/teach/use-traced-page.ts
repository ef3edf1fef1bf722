import { useEffect, useState } from "react"
import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { Sheet } from "../../store/sheet.ts"
import { getFile } from "../../store/sheets.ts"
import type { TracedPage } from "../../worker/reader-messages.ts"
import { tracePage } from "../../worker/reader.ts"

/** A flat page with its lines, and an address of its picture; "no_grid" where there are none; undefined while it is looked for. */
export type Tracing = { page: TracedPage; url: string } | "no_grid" | { failure: Failure } | undefined

/** Traces the sheet's first page of an unknown form, turned by so many quarters. */
export function useTracedPage(sheet: Sheet, turns: number): Tracing {
  const { id, filename, result } = sheet
  const [traced, setTraced] = useState<{ turns: number; tracing: Tracing }>()
  const index = Math.max(0, result?.source.pages.findIndex(({ kind, template }) => kind === "handwritten" && !template) ?? 0)
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    const trace = async () => {
      const page = await tracePage(filename ?? id, await getFile(id), index, turns, stop.signal)
      if (stop.signal.aborted) return
      if (!page) return setTraced({ turns, tracing: "no_grid" })
      url = URL.createObjectURL(page.picture)
      setTraced({ turns, tracing: { page, url } })
    }
    trace().catch((thrown: unknown) => { if (!stop.signal.aborted) setTraced({ turns, tracing: { failure: toFailure(thrown) } }) })
    return () => {
      stop.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [id, filename, index, turns])
  return traced?.turns === turns ? traced.tracing : undefined
}
