import { useState } from "react"
import { roles } from "@cricksy/shared/contract/club.ts"
import { createInvitation } from "../../account/account-client.ts"
import { account } from "../../messages/en-account.ts"
import { AccountForm } from "./account-form.tsx"
import { EmailField } from "./person-fields.tsx"
import { SharedLink } from "./shared-link.tsx"
import styles from "./account-form.module.css"

/** An admin makes a link for one person's e-mail address. No mail is sent: the server of a club often has no mail. */
export function InviteForm() {
  const [link, setLink] = useState<{ url: string; expires_at: string } | null>(null)
  return (
    <section aria-label={account.inviteFormTitle} className={styles.section}>
      <h2>{account.inviteFormTitle}</h2>
      <AccountForm
        submit={account.inviteMake}
        onSubmit={async (value) => {
          setLink(await createInvitation({ email: value("email"), role: roles.find((role) => role === value("role")) ?? "coach" }))
        }}
        after={
          link !== null && (
            <>
              <p>{account.inviteSend}</p>
              <SharedLink url={link.url} expiresAt={link.expires_at} qr={false} />
            </>
          )
        }
      >
        <EmailField />
        <label className={styles.label}>
          {account.inviteRole}
          <select name="role" defaultValue="coach" className={styles.choice}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {account.roles[role]}
              </option>
            ))}
          </select>
        </label>
      </AccountForm>
    </section>
  )
}
