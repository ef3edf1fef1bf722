import {
  claimResponse,
  invitationResponse,
  membersResponse,
  meResponse,
  pairingResponse,
  type MeResponse,
  type MembersResponse,
  type PairingResponse,
  type Role,
} from "@cricksy/shared/contract/club.ts"
import { z } from "zod"
import { findAccount, forgetAccount, saveAccount } from "../store/account.ts"
import { browserConnection as asMe } from "../sync/browser-connection.ts"
import { judge } from "../sync/request-error.ts"
import { requestJson, type Connection } from "../sync/request-json.ts"

// A phone that signs in or claims a code is nobody yet, even where an older token lies on it.
const asNobody: Connection = { ...asMe, token: () => Promise.resolve(null) }
const nothing = z.object({})

export type Member = MembersResponse["members"][number]

async function openSession(path: string, body: unknown): Promise<MeResponse> {
  const me = await requestJson(asNobody, meResponse, path, body)
  await saveAccount(me, null)
  return me
}

/** All of these throw `RequestError` with a sentence for a person; the first four leave this device signed in. */
export function setUp(form: { token: string; club_name: string; name: string; email: string; password: string }): Promise<MeResponse> {
  return openSession("/api/setup", form)
}

export function signIn(form: { email: string; password: string }): Promise<MeResponse> {
  return openSession("/api/sign-in", form)
}

export function acceptInvitation(form: { code: string; name: string; password: string }): Promise<MeResponse> {
  return openSession("/api/invitations/accept", form)
}

export async function claimPairing(form: { code: string; name: string }): Promise<MeResponse> {
  const { me, token } = await requestJson(asNobody, claimResponse, "/api/pairings/claim", form)
  await saveAccount(me, token)
  return me
}

/** Ends the session here; sheets stay on the device. A paired phone forgets its token, which the coach can also revoke. */
export async function signOut(): Promise<void> {
  const account = await findAccount()
  if (account?.token === null)
    await requestJson(asMe, nothing, "/api/sign-out", {}).catch((thrown: unknown) => {
      // A session that has ended by itself is what was wanted.
      if (judge(thrown) !== "sign in") throw thrown
    })
  await forgetAccount()
}

export async function listMembers(): Promise<Member[]> {
  return (await requestJson(asMe, membersResponse, "/api/members")).members
}

export async function removeMember(memberId: string): Promise<void> {
  await requestJson(asMe, nothing, `/api/members/${encodeURIComponent(memberId)}/remove`, {})
}

export function createPairing(): Promise<PairingResponse> {
  return requestJson(asMe, pairingResponse, "/api/pairings", {})
}

export function createInvitation(form: { email: string; role: Role }): Promise<{ url: string; expires_at: string }> {
  return requestJson(asMe, invitationResponse, "/api/invitations", form)
}
