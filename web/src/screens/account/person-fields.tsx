import { Field } from "../../components/field.tsx"
import { account } from "../../messages/en-account.ts"

/** The fields that more than one form asks for, with what password managers need to know. */
export function NameField() {
  return <Field label={account.yourName} name="name" required maxLength={120} autoComplete="name" />
}

export function EmailField() {
  return <Field label={account.email} name="email" type="email" required autoComplete="username" />
}

export function NewPasswordField() {
  return (
    <Field
      label={account.password}
      hint={account.passwordHint}
      name="password"
      type="password"
      required
      minLength={10}
      maxLength={128}
      autoComplete="new-password"
    />
  )
}
