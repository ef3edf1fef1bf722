import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { SessionCookies, SignIn } from "./sign-in.ts"

/** Makes the account, or signs in to the one that has this e-mail address already, if the password is its own. */
export async function registerOrSignIn(
  signIn: SignIn,
  person: { name: string; email: string; password: string },
  headers: Headers,
): Promise<SessionCookies> {
  const { name, email, password } = person
  try {
    return await signIn.register({ name, email, password }, headers)
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown
  }
  try {
    return await signIn.signIn(email, password, headers)
  } catch (thrown) {
    if (thrown instanceof FailureError)
      throw new FailureError("not_allowed", "This e-mail address has an account already. Enter its password.")
    throw thrown
  }
}
