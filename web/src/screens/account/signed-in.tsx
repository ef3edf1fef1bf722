import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import { signOut } from "../../account/account-client.ts"
import { Badge } from "../../components/badge.tsx"
import { Button, LinkButton } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { account } from "../../messages/en-account.ts"
import styles from "./account-form.module.css"
import { useRequest } from "./use-request.ts"

/** Who this device is, where they go from here, and the way out. */
export function SignedIn({ me }: { me: MeResponse }) {
  const { busy, failure, run } = useRequest()
  return (
    <Card className={styles.narrow}>
      <div className={styles.form}>
        <p>
          {account.signedInAs(me.user.name, me.club.name)} <Badge>{account.roles[me.role]}</Badge>
        </p>
        {me.role !== "scorer" && (
          <LinkButton to="/club" look="primary" icon="club" wide>
            {account.toClub}
          </LinkButton>
        )}
        {me.role !== "scorer" && (
          <LinkButton to="/club/people" icon="people" wide>
            {account.peopleTitle}
          </LinkButton>
        )}
        {failure !== null && <ErrorNote>{failure.message}</ErrorNote>}
        <Button wide disabled={busy} onClick={() => void run(signOut)}>
          {account.signOut}
        </Button>
        <p className={styles.text}>{account.signOutText}</p>
      </div>
    </Card>
  )
}
