import { useLocation, useSearchParams } from "wouter"
import { signIn } from "../../account/account-client.ts"
import { LinkButton } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Field } from "../../components/field.tsx"
import { Screen } from "../../components/screen.tsx"
import { account as texts } from "../../messages/en-account.ts"
import { AccountForm } from "./account-form.tsx"
import styles from "./account-form.module.css"
import { EmailField } from "./person-fields.tsx"
import { SignedIn } from "./signed-in.tsx"
import { useAccount } from "./use-account.ts"

/** /sign-in?next=/club…: for coaches and admins; who is signed in sees that instead, and how to sign out. */
export function SignInScreen() {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const { loaded, account } = useAccount()
  if (!loaded)
    return (
      <Screen title={texts.signInTitle} back="/">
        {null}
      </Screen>
    )
  if (account !== undefined && !account.expired)
    return (
      <Screen title={account.me.club.name} back="/">
        <SignedIn me={account.me} />
      </Screen>
    )
  return (
    <Screen title={texts.signInTitle} back="/">
      {account?.expired === true && <ErrorNote tone="doubt">{texts.signedInExpired}</ErrorNote>}
      <AccountForm
        submit={texts.signInDo}
        after={
          <LinkButton to="/pair" icon="phone" look="quiet" wide>
            {texts.pairCodeInstead}
          </LinkButton>
        }
        onSubmit={async (value) => {
          const me = await signIn({ email: value("email"), password: value("password") })
          const next = search.get("next")
          navigate(next !== null && /^\/club(\/|$)/.test(next) ? next : me.role === "scorer" ? "/" : "/club", { replace: true })
        }}
      >
        <EmailField />
        <Field label={texts.password} name="password" type="password" required autoComplete="current-password" />
      </AccountForm>
      <div className={styles.narrow}>
        <ErrorNote tone="plain">{texts.signInScorers}</ErrorNote>
      </div>
    </Screen>
  )
}
