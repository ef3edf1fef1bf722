import { useState } from "react"
import { Button, IconButton, LinkButton } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Field } from "../../components/field.tsx"
import { Progress } from "../../components/progress.tsx"
import type { UploadFilter } from "../../club/club-server.ts"
import { useClubList } from "../../club/use-club-list.ts"
import { club } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import type { ClubTab } from "./club-tabs.tsx"
import { matchesQuery } from "./upload-filters.ts"
import { UploadRow } from "./upload-row.tsx"
import styles from "./club-screen.module.css"

function NothingHere({ tab, query }: { tab: ClubTab; query: string }) {
  if (query !== "")
    return (
      <EmptyState icon="search" title={club.noHitsTitle(query)}>
        {club.noHitsText}
      </EmptyState>
    )
  if (tab === "eyes")
    return (
      <EmptyState icon="check" title={club.emptyEyesTitle}>
        {club.emptyEyesText}
      </EmptyState>
    )
  if (tab !== "all") return <EmptyState icon="file" title={club.emptyFilterTitle} />
  return (
    <EmptyState
      icon="phone"
      title={club.emptyTitle}
      action={
        <LinkButton look="primary" to="/club/people">
          {club.pairPhone}
        </LinkButton>
      }
    >
      {club.emptyText}
    </EmptyState>
  )
}

/** The sheets of one tab with a search over what is loaded. */
export function UploadList({ tab, filter }: { tab: ClubTab; filter: UploadFilter }) {
  const { uploads, more, loading, failure, refresh, loadMore } = useClubList(filter)
  const [query, setQuery] = useState("")
  const shown = uploads?.filter((upload) => matchesQuery(upload, query.trim()))
  return (
    <>
      <div className={styles.search}>
        <Field
          label={club.search}
          type="search"
          placeholder={club.searchHint}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <IconButton icon="redo" label={club.refresh} onClick={refresh} disabled={loading} />
      </div>
      {failure && (
        <ErrorNote tone={uploads ? "doubt" : "wrong"} action={<Button onClick={refresh}>{messages.app.retry}</Button>}>
          {failure.message} {uploads && club.asOf}
        </ErrorNote>
      )}
      {uploads === undefined && failure === undefined && <Progress label={messages.app.loading} />}
      {shown && shown.length > 0 && (
        <ul className={styles.list} aria-busy={loading}>
          {shown.map((upload) => (
            <UploadRow key={upload.upload_id} upload={upload} />
          ))}
        </ul>
      )}
      {shown?.length === 0 && !more && <NothingHere tab={tab} query={query.trim()} />}
      {more && (
        <Button wide disabled={loading} onClick={loadMore}>
          {club.loadMore}
        </Button>
      )}
    </>
  )
}
