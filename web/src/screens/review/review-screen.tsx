import { titleOf } from "../../card/sheet-title.ts"
import { Badge } from "../../components/badge.tsx"
import { Button, LinkButton } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { useClubAccount } from "../../club/use-club-account.ts"
import { useClubSheet, type ClubSheet } from "../../club/use-club-sheet.ts"
import type { Reviewer } from "../../club/use-review.ts"
import { club, review } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { DownloadMenu } from "./download-menu.tsx"
import { ReviewDesk } from "./review-desk.tsx"
import { UnreadSheet } from "./unread-sheet.tsx"

function Content({ sheet, reviewer }: { sheet: ClubSheet; reviewer: Reviewer }) {
  const { upload, result, failure, refresh } = sheet
  return (
    <>
      {failure && (
        <ErrorNote tone={upload ? "doubt" : "wrong"} action={<Button onClick={refresh}>{messages.app.retry}</Button>}>
          {failure.message}
        </ErrorNote>
      )}
      {!upload && !failure && <Progress label={messages.app.loading} />}
      {upload && !result && <UnreadSheet upload={upload} onChanged={refresh} />}
      {upload && result && <ReviewDesk sheet={sheet} upload={upload} result={result} reviewer={reviewer} />}
    </>
  )
}

function SheetReview({ id, reviewer }: { id: string; reviewer: Reviewer }) {
  const sheet = useClubSheet(id)
  const { upload, result } = sheet
  return (
    <Screen
      wide
      title={titleOf(result, upload?.filename ?? review.title)}
      back="/club"
      actions={
        <>
          {upload?.status === "applied" && (
            <Badge tone="good" icon="check">
              {review.applied}
            </Badge>
          )}
          {upload && result && <DownloadMenu filename={upload.filename} result={result} />}
        </>
      }
    >
      <Content sheet={sheet} reviewer={reviewer} />
    </Screen>
  )
}

/** Where a coach checks one sheet of the club against its photo, by keyboard alone if they like. */
export function ReviewScreen({ id }: { id: string }) {
  const account = useClubAccount()
  if (account.state === "signed in") {
    const { user, role } = account.me
    return <SheetReview id={id} reviewer={{ name: user.name, mayJudge: role !== "scorer" }} />
  }
  return (
    <Screen title={review.title} back="/club">
      {account.state === "asking" && <Progress label={messages.app.loading} />}
      {account.state === "failed" && <ErrorNote>{account.failure.message}</ErrorNote>}
      {account.state === "signed out" && (
        <EmptyState
          icon="club"
          title={club.signInTitle}
          action={
            <LinkButton look="primary" to={`/sign-in?next=/club/sheets/${id}`}>
              {club.signIn}
            </LinkButton>
          }
        >
          {club.signInText}
        </EmptyState>
      )}
    </Screen>
  )
}
