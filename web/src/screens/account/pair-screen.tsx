import { useLocation, useSearchParams } from "wouter"
import { claimPairing } from "../../account/account-client.ts"
import { codeOf } from "../../account/code-of.ts"
import { ErrorNote } from "../../components/error-note.tsx"
import { Field } from "../../components/field.tsx"
import { Screen } from "../../components/screen.tsx"
import { showToast } from "../../components/toasts.tsx"
import { account as texts } from "../../messages/en-account.ts"
import { AccountForm } from "./account-form.tsx"
import { useAccount } from "./use-account.ts"

/**
 * /pair?code=…: the phone gives its owner's name and becomes a scorer's. Without a code it takes a pasted link: an app installed on an
 * iPhone's home screen shares no storage with Safari, where the scanned code opens.
 */
export function PairScreen() {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const { account } = useAccount()
  const code = search.get("code")
  return (
    <Screen title={texts.pairTitle} back="/">
      {account !== undefined && <ErrorNote tone="doubt">{texts.pairAlready(account.me.club.name)}</ErrorNote>}
      <AccountForm
        text={texts.pairText}
        submit={texts.pairDo}
        onSubmit={async (value) => {
          const me = await claimPairing({ code: code ?? codeOf(value("link")), name: value("name") })
          showToast(texts.paired(me.club.name))
          navigate("/", { replace: true })
        }}
      >
        {code === null && <Field label={texts.pairLink} hint={texts.pairLinkHint} name="link" required autoComplete="off" />}
        <Field label={texts.pairName} name="name" required maxLength={120} autoComplete="name" />
      </AccountForm>
    </Screen>
  )
}
