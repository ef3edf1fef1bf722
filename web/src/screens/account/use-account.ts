import { useEffect, useState } from "react"
import { watchAccount } from "../../store/account.ts"

type Account = Parameters<Parameters<typeof watchAccount>[0]>[0]

/** Who this device is signed in as, kept up to date. `loaded` is false until the store has answered. */
export function useAccount(): { loaded: boolean; account: Account } {
  const [state, setState] = useState<{ loaded: boolean; account: Account }>({ loaded: false, account: undefined })
  useEffect(() => watchAccount((account) => setState({ loaded: true, account })), [])
  return state
}
