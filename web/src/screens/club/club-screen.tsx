import { useState } from "react"
import { Progress } from "../../components/progress.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { LinkButton } from "../../components/button.tsx"
import { Screen } from "../../components/screen.tsx"
import { useClubAccount } from "../../club/use-club-account.ts"
import { club } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { ClubTabs, type ClubTab } from "./club-tabs.tsx"
import { MatchList } from "./match-list.tsx"
import { UploadList } from "./upload-list.tsx"
import { filters } from "./upload-filters.ts"

/** Who may not come in, and why; nothing for those who may. */
function Door({ state }: { state: "asking" | "signed out" }) {
  if (state === "asking") return <Progress label={messages.app.loading} />
  return (
    <EmptyState
      icon="club"
      title={club.signInTitle}
      action={
        <LinkButton look="primary" to="/sign-in?next=/club">
          {club.signIn}
        </LinkButton>
      }
    >
      {club.signInText}
    </EmptyState>
  )
}

/** The coach's list: what needs eyes first, everything else a tab away. */
export function ClubScreen() {
  const account = useClubAccount()
  const [tab, setTab] = useState<ClubTab>("eyes")
  const signedIn = account.state === "signed in"
  return (
    <Screen
      title={signedIn ? account.me.club.name : club.title}
      back="/"
      actions={
        signedIn &&
        account.me.role !== "scorer" && (
          <LinkButton look="quiet" icon="people" to="/club/people">
            {club.people}
          </LinkButton>
        )
      }
    >
      {account.state === "failed" && <ErrorNote>{account.failure.message}</ErrorNote>}
      {(account.state === "asking" || account.state === "signed out") && <Door state={account.state} />}
      {signedIn && (
        <>
          <ClubTabs selected={tab} onSelect={setTab} />
          {tab === "matches" ? <MatchList /> : <UploadList key={tab} tab={tab} filter={filters[tab]} />}
        </>
      )}
    </Screen>
  )
}
