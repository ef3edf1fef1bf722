import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { UploadSummary } from "@cricksy/shared/contract/uploads.ts"
import { useCallback, useEffect, useRef, useState } from "react"
import { fetchUploads, type UploadFilter } from "./club-server.ts"

/** `uploads` stay while a refresh fails: `failure` then says that they may be old. */
export type ClubList = {
  uploads: UploadSummary[] | undefined
  more: boolean
  loading: boolean
  failure: Failure | undefined
  refresh: () => void
  loadMore: () => void
}

type Loaded = { uploads: UploadSummary[] | undefined; cursor: string | null; loading: boolean; failure: Failure | undefined }

/** New sheets arrive from phones while the coach looks. */
const refreshEvery = 15_000

const withoutDoubles = (uploads: readonly UploadSummary[]): UploadSummary[] => [
  ...new Map(uploads.map((upload) => [upload.upload_id, upload])).values(),
]

/**
 * The club's sheets through a filter, page by page; refreshed every 15 s and on coming back to the tab. `filter` must stay the same
 * object.
 */
export function useClubList(filter: UploadFilter): ClubList {
  const [loaded, setLoaded] = useState<Loaded>({ uploads: undefined, cursor: null, loading: true, failure: undefined })
  const visit = useRef(0)

  const load = useCallback(
    async (cursor: string | null) => {
      const mine = ++visit.current
      setLoaded((old) => ({ ...old, loading: true }))
      try {
        const page = await fetchUploads(filter, cursor)
        if (mine !== visit.current) return
        setLoaded((old) => {
          // A refresh brings the first page anew and keeps what was loaded below it.
          const tail = cursor === null && old.uploads && old.uploads.length > page.uploads.length && page.next_cursor !== null
          const uploads =
            cursor === null ? (tail ? [...page.uploads, ...(old.uploads ?? [])] : page.uploads) : [...(old.uploads ?? []), ...page.uploads]
          return { uploads: withoutDoubles(uploads), cursor: tail ? old.cursor : page.next_cursor, loading: false, failure: undefined }
        })
      } catch (thrown) {
        if (mine === visit.current) setLoaded((old) => ({ ...old, loading: false, failure: toFailure(thrown) }))
      }
    },
    [filter],
  )

  useEffect(() => {
    const refreshWhenSeen = () => {
      if (document.visibilityState === "visible") void load(null)
    }
    const first = setTimeout(refreshWhenSeen)
    const timer = setInterval(refreshWhenSeen, refreshEvery)
    document.addEventListener("visibilitychange", refreshWhenSeen)
    return () => {
      visit.current += 1
      clearTimeout(first)
      clearInterval(timer)
      document.removeEventListener("visibilitychange", refreshWhenSeen)
    }
  }, [load])

  const { uploads, cursor, loading, failure } = loaded
  return {
    uploads,
    more: cursor !== null,
    loading,
    failure,
    refresh: () => void load(null),
    loadMore: () => {
      if (cursor !== null && !loading) void load(cursor)
    },
  }
}
