import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { MatchSummary } from "@cricksy/shared/contract/club.ts"
import { useEffect, useState } from "react"
import { Link } from "wouter"
import { fetchMatches } from "../../club/club-server.ts"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Icon } from "../../components/icon.tsx"
import { Progress } from "../../components/progress.tsx"
import { club } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { toWhen } from "./when.ts"
import styles from "./club-screen.module.css"

/** The matches that sheets were applied to; each leads to its sheet. */
export function MatchList() {
  const [matches, setMatches] = useState<MatchSummary[]>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    fetchMatches().then(setMatches, (thrown: unknown) => setFailure(toFailure(thrown)))
  }, [])
  if (failure) return <ErrorNote>{failure.message}</ErrorNote>
  if (!matches) return <Progress label={messages.app.loading} />
  if (matches.length === 0)
    return (
      <EmptyState icon="club" title={club.matchesEmptyTitle}>
        {club.matchesEmptyText}
      </EmptyState>
    )
  return (
    <ul className={styles.list}>
      {matches.map((match) => (
        <li key={match.id}>
          <Link href={`/club/sheets/${match.upload_id}`} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.name}>{match.title}</span>
              <span className={styles.origin}>
                {match.date !== null && `${match.date} · `}
                {club.appliedBy(match.applied_by, toWhen(match.applied_at))}
              </span>
            </span>
            <Icon name="next" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
