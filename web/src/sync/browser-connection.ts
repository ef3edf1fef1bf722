import { findAccount } from "../store/account.ts"
import type { Connection } from "./request-json.ts"

/** This browser's way to the server it was loaded from, with the token of a paired phone where there is one. */
export const browserConnection: Connection = {
  fetch: (path, init) => fetch(path, init),
  token: async () => (await findAccount())?.token ?? null,
}
