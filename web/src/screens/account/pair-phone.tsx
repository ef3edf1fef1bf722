import { useState } from "react"
import type { PairingResponse } from "@cricksy/shared/contract/club.ts"
import { createPairing } from "../../account/account-client.ts"
import { Button } from "../../components/button.tsx"
import { Dialog } from "../../components/dialog.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { account } from "../../messages/en-account.ts"
import styles from "./account-form.module.css"
import { SharedLink } from "./shared-link.tsx"
import { useRequest } from "./use-request.ts"

/** The button that makes a pairing code, and the dialog that shows it. `onClosed`: the phone may be a member now. */
export function PairPhone({ onClosed }: { onClosed: () => void }) {
  const [pairing, setPairing] = useState<PairingResponse | null>(null)
  const { busy, failure, run } = useRequest()
  const close = () => {
    setPairing(null)
    onClosed()
  }
  return (
    <>
      <Button look="primary" icon="phone" disabled={busy} onClick={() => void run(async () => setPairing(await createPairing()))}>
        {account.pairPhone}
      </Button>
      {failure !== null && <ErrorNote>{failure.message}</ErrorNote>}
      <Dialog
        open={pairing !== null}
        onOpenChange={close}
        title={account.pairPhone}
        text={account.pairPhoneText}
        actions={
          <Button look="primary" onClick={close}>
            {account.done}
          </Button>
        }
      >
        {pairing !== null && <SharedLink url={pairing.url} expiresAt={pairing.expires_at} qr />}
        {pairing?.trust_url !== undefined && <p className={styles.text}>{account.trustFirst(pairing.trust_url)}</p>}
      </Dialog>
    </>
  )
}
