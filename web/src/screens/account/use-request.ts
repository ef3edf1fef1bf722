import { useState } from "react"
import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"

/** Runs one request at a time and keeps what a person needs to see of it: that it runs, and why it failed. */
export function useRequest(): { busy: boolean; failure: Failure | null; run: (request: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = async (request: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    try {
      await request()
    } catch (thrown) {
      setFailure(toFailure(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, run }
}
