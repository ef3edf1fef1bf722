import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import { Button, LinkButton } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { messages } from "../../messages/en.ts"
import { account as texts } from "../../messages/en-account.ts"
import styles from "./account-form.module.css"
import { InviteForm } from "./invite-form.tsx"
import { MemberRow } from "./member-row.tsx"
import { PairPhone } from "./pair-phone.tsx"
import { useAccount } from "./use-account.ts"
import { useMembers } from "./use-members.ts"

/** /club/people: who may do what in the club, pairing codes for phones, invitations. */
export function PeopleScreen() {
  const { loaded, account } = useAccount()
  if (!loaded)
    return (
      <Screen title={texts.peopleTitle} back="/club">
        <Progress label={messages.app.loading} />
      </Screen>
    )
  if (account === undefined || account.expired || account.me.role === "scorer") {
    return (
      <Screen title={texts.peopleTitle} back="/">
        <EmptyState
          icon="people"
          title={texts.peopleNeedSignIn}
          action={
            <LinkButton to="/sign-in" look="primary">
              {messages.app.signIn}
            </LinkButton>
          }
        />
      </Screen>
    )
  }
  return (
    <Screen title={texts.peopleTitle} back="/club">
      <People me={account.me} />
    </Screen>
  )
}

function People({ me }: { me: MeResponse }) {
  const { members, failure, refresh } = useMembers()
  return (
    <div className={styles.section}>
      <div>
        <PairPhone onClosed={refresh} />
      </div>
      {failure !== null && <ErrorNote action={<Button onClick={refresh}>{messages.app.retry}</Button>}>{failure.message}</ErrorNote>}
      {members === null && failure === null && <Progress label={messages.app.loading} />}
      {members !== null && (
        <Card flush label={texts.peopleTitle}>
          <ul className={styles.list}>
            {members.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                removable={member.email !== me.user.email && (me.role === "admin" || member.role === "scorer")}
                onRemoved={refresh}
              />
            ))}
          </ul>
        </Card>
      )}
      {me.role === "admin" && <InviteForm />}
    </div>
  )
}
