import { FailureError } from "@cricksy/shared/base/failure.ts"
import { roles } from "@cricksy/shared/contract/club.ts"
import type { Role } from "@cricksy/shared/contract/club.ts"
import { createAccessControl } from "better-auth/plugins/access"

/** Who asks, in which club, as what. A role never travels without its club. */
export type Identity = { userId: string; name: string; email: string | null; clubId: string; clubName: string; role: Role }

// better-auth wants its own list of what each role may do. All doors of ours ask `requireRole`, so the roles differ there by name only.
const statements = createAccessControl({
  organization: ["update"],
  member: ["create", "update", "delete"],
  invitation: ["create", "cancel"],
})
export const organizationAccess = {
  ac: statements,
  roles: {
    admin: statements.newRole({ organization: ["update"], member: ["create", "update", "delete"], invitation: ["create", "cancel"] }),
    coach: statements.newRole({ member: ["create"] }),
    scorer: statements.newRole({ organization: [] }),
  },
}

const rank: Record<Role, number> = { scorer: 1, coach: 2, admin: 3 }

/** The role that a database row names; anything unknown counts as the least. */
export function toRole(text: string): Role {
  return roles.find((role) => role === text) ?? "scorer"
}

/** Whether `role` may do what `minimum` may: admin over coach over scorer. */
export function isAtLeast(role: Role, minimum: Role): boolean {
  return rank[role] >= rank[minimum]
}

/** The identity, or `not_signed_in` (nobody) or `not_allowed` (below `minimum` in the club of the request). */
export function requireRole(identity: Identity | null, minimum: Role): Identity {
  if (identity === null) throw new FailureError("not_signed_in")
  if (!isAtLeast(identity.role, minimum)) throw new FailureError("not_allowed")
  return identity
}
