import type { UploadState, UploadSummary } from "@cricksy/shared/contract/uploads.ts"
import { Link } from "wouter"
import { Badge, type Tone } from "../../components/badge.tsx"
import { Icon } from "../../components/icon.tsx"
import { club } from "../../messages/en-club.ts"
import { toWhen } from "./when.ts"
import styles from "./club-screen.module.css"

const stateTones: Record<UploadState, Tone> = {
  initiated: "plain",
  uploaded: "plain",
  processing: "plain",
  parsed: "plain",
  applied: "good",
  failed: "wrong",
  cancelled: "plain",
}

function Doubts({ upload }: { upload: UploadSummary }) {
  if (upload.status !== "parsed") return <Badge tone={stateTones[upload.status]}>{club.states[upload.status]}</Badge>
  return (
    <>
      {upload.review_count > 0 && (
        <Badge tone="doubt" icon="eye">
          {club.toCheck(upload.review_count)}
        </Badge>
      )}
      {upload.balanced === false && (
        <Badge tone="wrong" icon="alert">
          {club.offSum}
        </Badge>
      )}
      {upload.balanced === true && (
        <Badge tone="good" icon="check">
          {club.addsUp}
        </Badge>
      )}
    </>
  )
}

/** One sheet of the club: who sent it when, and what it needs. */
export function UploadRow({ upload }: { upload: UploadSummary }) {
  return (
    <li>
      <Link href={`/club/sheets/${upload.upload_id}`} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.name}>{upload.title}</span>
          <span className={styles.origin}>
            {toWhen(upload.created_at)}
            {upload.uploaded_by !== null && ` · ${club.sentBy(upload.uploaded_by)}`}
          </span>
          {upload.status === "failed" && upload.error_message !== null && <span className={styles.origin}>{upload.error_message}</span>}
        </span>
        <span className={styles.badges}>
          <Doubts upload={upload} />
        </span>
        <Icon name="next" size={18} />
      </Link>
    </li>
  )
}
