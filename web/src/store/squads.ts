import { FailureError, type Failure } from "@cricksy/shared/base/failure.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import { newId } from "./new-id.ts"
import type { SquadRow } from "./rows.ts"
import { watchDatabase, type Unwatch } from "./watch-database.ts"

/** What a device keeps: more names only make each of them less likely. Letters of a team's or a player's name. */
export const squadLimits = { squads: 50, players: 40, letters: 80 }

const byTeam = (a: SquadRow, b: SquadRow): number => (a.team ?? "").localeCompare(b.team ?? "") || a.id.localeCompare(b.id)

const loadSquads = async (database: Database): Promise<SquadRow[]> => (await database.squads.toArray()).sort(byTeam)

const isWithin = ({ team, players }: Squad): boolean =>
  players.length > 0 && players.length <= squadLimits.players && [team ?? "", ...players].every((name) => name.length <= squadLimits.letters)

/** All squads, by team, now and after every change. Returns how to stop. */
export function watchSquads(listener: (squads: SquadRow[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchDatabase(loadSquads, listener, onFailure)
}

/** All squads, as the reader takes them. */
export async function listSquads(): Promise<Squad[]> {
  return (await withDatabase(loadSquads)).map(({ team, players }) => ({ team, players }))
}

/**
 * Stores squads, all or none; the first takes the place of the one with the id `replaced`, where there is one.
 * @throws FailureError `invalid_request` beyond `squadLimits` or without players, `storage_full`, `storage_unavailable`.
 */
export async function saveSquads(squads: readonly Squad[], replaced?: string): Promise<void> {
  if (!squads.every(isWithin)) throw new FailureError("invalid_request")
  const rows = squads.map(({ team, players }, at): SquadRow => ({ id: at === 0 && replaced !== undefined ? replaced : newId(), team, players }))
  await withDatabase((database) =>
    database.transaction("rw", database.squads, async () => {
      await database.squads.bulkPut(rows)
      if ((await database.squads.count()) > squadLimits.squads) throw new FailureError("invalid_request")
    }),
  )
}

export async function removeSquad(id: string): Promise<void> {
  await withDatabase((database) => database.squads.delete(id))
}
