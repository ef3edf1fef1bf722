import { useCallback, useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { keepFiles, reportKept, takeDraft } from "../../capture/keep-files.ts"
import { removeDraft } from "../../store/sheets.ts"

/**
 * The pictures of one visit to the camera. A draft is on disk before the camera opens (`ready`); each picture takes it and a new one is
 * written for the next. An unused draft goes when the screen closes; when the phone kills the page it stays, and is used again.
 */
export function useCapture() {
  const [, navigate] = useLocation()
  const draft = useRef<string>(undefined)
  const open = useRef(false)
  const [ready, setReady] = useState(false)
  const [taken, setTaken] = useState<string[]>([])
  const [saving, setSaving] = useState(false)
  const [storeFailure, setStoreFailure] = useState<string>()

  useEffect(() => {
    let closed = false
    open.current = true
    const prepare = async () => {
      const id = await takeDraft()
      if (closed) return removeDraft(id)
      draft.current = id
      setReady(true)
      return undefined
    }
    prepare().catch((thrown: unknown) => { if (!closed) setStoreFailure(toFailure(thrown).message) })
    return () => {
      closed = true
      open.current = false
      const unused = draft.current
      draft.current = undefined
      if (unused !== undefined) void removeDraft(unused).catch(() => undefined)
    }
  }, [])

  const keep = useCallback(async (files: readonly { filename: string; file: Blob }[]): Promise<string[]> => {
    setSaving(true)
    // Taken out of the ref first: closing the screen while a picture is being stored must not remove its row.
    const own = draft.current
    draft.current = undefined
    try {
      const kept = await keepFiles(files, own)
      const { ids } = kept
      reportKept(kept)
      setTaken((old) => [...old, ...ids])
      const next = ids.length === 0 ? own : await takeDraft().catch(() => undefined)
      if (open.current) draft.current = next
      else if (next !== undefined) await removeDraft(next).catch(() => undefined)
      return ids
    } finally {
      setSaving(false)
    }
  }, [])

  const finish = useCallback((ids: readonly string[]) => navigate(ids.length === 1 ? `/sheets/${ids[0]}` : "/"), [navigate])
  const keepPicked = useCallback(async (files: readonly File[]) => {
    const ids = await keep(files.map((file) => ({ filename: file.name, file })))
    // Whoever has left meanwhile is not called back.
    if (ids.length > 0 && open.current) finish([...taken, ...ids])
  }, [keep, finish, taken])

  return { ready, taken, saving, storeFailure, keep, keepPicked, finish: () => finish(taken), leave: () => navigate("/") }
}
