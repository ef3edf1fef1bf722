import { useLocation, useSearchParams } from "wouter"
import { acceptInvitation } from "../../account/account-client.ts"
import { ErrorNote } from "../../components/error-note.tsx"
import { Screen } from "../../components/screen.tsx"
import { account } from "../../messages/en-account.ts"
import { AccountForm } from "./account-form.tsx"
import { NameField, NewPasswordField } from "./person-fields.tsx"

/** /invite?code=…: an invited coach or admin sets a password. */
export function InviteScreen() {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const code = search.get("code")
  if (code === null)
    return (
      <Screen title={account.inviteTitle} back="/">
        <ErrorNote tone="doubt">{account.inviteNoCode}</ErrorNote>
      </Screen>
    )
  return (
    <Screen title={account.inviteTitle} back="/">
      <AccountForm
        text={account.inviteText}
        submit={account.inviteDo}
        onSubmit={async (value) => {
          const me = await acceptInvitation({ code, name: value("name"), password: value("password") })
          navigate(me.role === "scorer" ? "/" : "/club", { replace: true })
        }}
      >
        <NameField />
        <NewPasswordField />
      </AccountForm>
    </Screen>
  )
}
