import { useState } from "react"
import { messages } from "../../messages/en.ts"
import { account } from "../../messages/en-account.ts"
import { removeMember, type Member } from "../../account/account-client.ts"
import { Badge } from "../../components/badge.tsx"
import { Button, IconButton } from "../../components/button.tsx"
import { Dialog } from "../../components/dialog.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { showToast } from "../../components/toasts.tsx"
import styles from "./account-form.module.css"
import { useRequest } from "./use-request.ts"

const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" })
const moment = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })

function detailOf(member: Member): string {
  const parts = [
    member.kind === undefined ? "" : account.kinds[member.kind],
    member.email ?? "",
    account.since(day.format(new Date(member.created_at))),
  ]
  if (member.last_seen_at != null) parts.push(account.lastSeen(moment.format(new Date(member.last_seen_at))))
  return parts.filter((part) => part !== "").join(" · ")
}

/** One member, and the way to remove them. `removable` follows the server's rule; the server decides. */
export function MemberRow({ member, removable, onRemoved }: { member: Member; removable: boolean; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, run } = useRequest()
  const remove = () =>
    run(async () => {
      await removeMember(member.id)
      setAsking(false)
      showToast(account.removed(member.name))
      onRemoved()
    })
  return (
    <li className={styles.member}>
      <span className={styles.who}>
        {member.name}
        <span className={styles.detail}>{detailOf(member)}</span>
      </span>
      <Badge>{account.roles[member.role]}</Badge>
      {removable && <IconButton icon="bin" label={`${account.remove} ${member.name}`} onClick={() => setAsking(true)} />}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={account.removeTitle(member.name)}
        text={account.removeText}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{messages.app.cancel}</Button>
            <Button look="danger" disabled={busy} onClick={() => void remove()}>
              {account.remove}
            </Button>
          </>
        }
      >
        {failure !== null && <ErrorNote>{failure.message}</ErrorNote>}
      </Dialog>
    </li>
  )
}
