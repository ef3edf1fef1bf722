import { FailureError, toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import { useEffect, useState } from "react"
import { expireAccount, findAccount, saveAccount } from "../store/account.ts"
import { fetchMe } from "./club-server.ts"

export type ClubAccount =
  | { state: "asking" }
  | { state: "signed in"; me: MeResponse }
  | { state: "signed out" }
  | { state: "failed"; failure: Failure }

async function askWho(): Promise<ClubAccount> {
  const account = await findAccount()
  try {
    const me = await fetchMe()
    // A cookie may have come without the store knowing; the outbox sends a coach's corrections only for a known account.
    if (account === undefined || account.expired || account.me.user.id !== me.user.id || account.me.club.id !== me.club.id) await saveAccount(me, account?.token ?? null)
    return { state: "signed in", me }
  } catch (thrown) {
    if (thrown instanceof FailureError && thrown.code === "not_signed_in") {
      // Else the sign-in screen, which asks the store, would go on saying who is signed in and show no form.
      await expireAccount()
      return { state: "signed out" }
    }
    return account ? { state: "signed in", me: account.me } : { state: "failed", failure: toFailure(thrown) }
  }
}

/** Who is signed in here. Without an answer from the server the last known person stands, so that a review goes on offline. */
export function useClubAccount(): ClubAccount {
  const [account, setAccount] = useState<ClubAccount>({ state: "asking" })
  useEffect(() => {
    let shown = true
    askWho().then(
      (found) => {
        if (shown) setAccount(found)
      },
      (thrown: unknown) => {
        if (shown) setAccount({ state: "failed", failure: toFailure(thrown) })
      },
    )
    return () => {
      shown = false
    }
  }, [])
  return account
}
