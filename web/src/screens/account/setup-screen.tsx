import { useLocation, useSearchParams } from "wouter"
import { setUp } from "../../account/account-client.ts"
import { ErrorNote } from "../../components/error-note.tsx"
import { Field } from "../../components/field.tsx"
import { Screen } from "../../components/screen.tsx"
import { account } from "../../messages/en-account.ts"
import { AccountForm } from "./account-form.tsx"
import { EmailField, NameField, NewPasswordField } from "./person-fields.tsx"

/** /setup?token=…: the link of the first start makes the club and its admin. */
export function SetupScreen() {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const token = search.get("token")
  if (token === null)
    return (
      <Screen title={account.setupTitle} back="/">
        <ErrorNote tone="doubt">{account.setupNoToken}</ErrorNote>
      </Screen>
    )
  return (
    <Screen title={account.setupTitle} back="/">
      <AccountForm
        text={account.setupText}
        submit={account.setupDo}
        onSubmit={async (value) => {
          await setUp({ token, club_name: value("club_name"), name: value("name"), email: value("email"), password: value("password") })
          navigate("/club", { replace: true })
        }}
      >
        <Field label={account.clubName} name="club_name" required maxLength={120} autoComplete="organization" />
        <NameField />
        <EmailField />
        <NewPasswordField />
      </AccountForm>
    </Screen>
  )
}
