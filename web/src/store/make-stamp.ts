import type { Stamp } from "../card/make-correction.ts"
import { findAccount } from "./account.ts"
import { newId } from "./new-id.ts"

/** What makes the record of somebody on this device its own. */
export async function makeStamp(): Promise<Stamp> {
  return { id: newId(), by: (await findAccount())?.me.user.name ?? null, at: new Date().toISOString() }
}
