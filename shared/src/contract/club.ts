import { z } from "zod"

export const roles = ["admin", "coach", "scorer"] as const
export type Role = (typeof roles)[number]

/** GET /api/me: who is asking. 401 not_signed_in otherwise. */
export const meResponse = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  club: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(roles),
})

/** POST /api/setup: first start only, with the one-time token from the printed link. Signs the admin in. */
export const setupRequest = z.object({
  token: z.string(), club_name: z.string().min(1).max(120), name: z.string().min(1).max(120), email: z.email(), password: z.string().min(10).max(128),
})

/** POST /api/sign-in and POST /api/sign-out, cookie session. */
export const signInRequest = z.object({ email: z.email(), password: z.string() })

/**
 * POST /api/pairings (coach, admin): a link or QR code for a scorer's phone, good once and for 15 minutes. `trust_url`: with --lan, the page
 * on which a phone learns to trust the server's certificate.
 */
export const pairingResponse = z.object({ url: z.url(), code: z.string(), expires_at: z.iso.datetime(), trust_url: z.url().optional() })

/** POST /api/pairings/claim (nobody signed in): gives the phone a bearer token of a scorer. */
export const claimRequest = z.object({ code: z.string().max(200), name: z.string().min(1).max(120) })
export const claimResponse = z.object({ token: z.string(), me: meResponse })

/** GET /api/members (admin, coach). POST /api/members/{member_id}/remove takes one out: a coach scorers, an admin anyone but the last admin. */
export const membersResponse = z.object({
  members: z.array(z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), role: z.enum(roles), created_at: z.iso.datetime(),
    /** A person who signs in, a paired phone, or the holder of a script's token. `last_seen_at` is known for the last two. */
    kind: z.enum(["person", "phone", "script"]).optional(), last_seen_at: z.iso.datetime().nullable().optional() })),
})

/** POST /api/invitations (admin): a link for a coach or admin to set a password with. */
export const invitationRequest = z.object({ email: z.email(), role: z.enum(roles) })
export const invitationResponse = z.object({ url: z.url(), expires_at: z.iso.datetime() })
/** POST /api/invitations/accept */
export const acceptRequest = z.object({ code: z.string().max(200), name: z.string().min(1).max(120), password: z.string().min(10).max(128) })

/** GET /api/matches and /api/matches/{id} */
export const matchSummary = z.object({ id: z.string(), title: z.string(), date: z.string().nullable(), upload_id: z.string(), applied_by: z.string().nullable(), applied_at: z.iso.datetime() })
export const matchList = z.object({ matches: z.array(matchSummary) })

export type MeResponse = z.infer<typeof meResponse>
export type PairingResponse = z.infer<typeof pairingResponse>
export type ClaimResponse = z.infer<typeof claimResponse>
export type MembersResponse = z.infer<typeof membersResponse>
export type MatchSummary = z.infer<typeof matchSummary>
