import { useEffect, useState } from "react"
import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { listMembers, type Member } from "../../account/account-client.ts"

/** The club's members, fetched now and at every `refresh`; the last list stays while a newer one is on its way. */
export function useMembers(): { members: Member[] | null; failure: Failure | null; refresh: () => void } {
  const [members, setMembers] = useState<Member[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    listMembers().then(
      (found) => {
        if (!left) {
          setMembers(found)
          setFailure(null)
        }
      },
      (thrown: unknown) => {
        if (!left) setFailure(toFailure(thrown))
      },
    )
    return () => {
      left = true
    }
  }, [round])
  return { members, failure, refresh: () => setRound((past) => past + 1) }
}
