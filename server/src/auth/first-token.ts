import { asc } from "drizzle-orm"
import type { Role } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { issueAccessToken } from "./access-token.ts"
import { clubs } from "./schema.ts"

export type ScriptToken = { token: string; clubName: string; role: Role }

/** A token for a script, for whoever sits at the machine. Where no club is yet, it makes "My club", which set-up later takes over. */
export async function issueScriptToken(db: Database, { name, role }: { name: string; role: Role }): Promise<ScriptToken> {
  const [existing] = await db.select({ id: clubs.id, name: clubs.name }).from(clubs).orderBy(asc(clubs.createdAt)).limit(1)
  const club = existing ?? { id: crypto.randomUUID(), name: "My club" }
  if (existing === undefined) await db.insert(clubs).values({ ...club, slug: club.id })
  return { token: await issueAccessToken(db, club.id, { kind: "script", name, role }), clubName: club.name, role }
}
