import { toPlainName } from "@cricksy/shared/cricket/player-name.ts"
import { parseSquads } from "@cricksy/shared/cricket/parse-squad.ts"
import { squadLimits } from "@cricksy/shared/contract/squad-record.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { squads as texts } from "../messages/en-squads.ts"

/**
 * The squads of a pasted text, each player once a squad; or the sentence that says why it cannot be kept. `room`: how many squads more the device keeps.
 * Nothing is cut off in silence: a name that is missing would be read as somebody else's.
 */
export function parseTypedSquads(text: string, room: number): Squad[] | string {
  const squads = parseSquads(text).map(({ team, players }) => ({ team, players: [...new Map(players.map((player) => [toPlainName(player), player])).values()] }))
  if (squads.length === 0) return texts.noNames
  if (squads.length > room) return texts.tooManySquads(squadLimits.squads)
  const crowded = squads.find(({ players }) => players.length > squadLimits.players)
  if (crowded) return texts.tooManyPlayers(crowded.team, crowded.players.length, squadLimits.players)
  const long = squads.flatMap(({ team, players }) => [team ?? "", ...players]).find((name) => name.length > squadLimits.letters)
  return long === undefined ? squads : texts.tooLong(`${long.slice(0, 20)} …`, squadLimits.letters)
}

/** A squad as the text it can be typed as. */
export const toTypedSquad = ({ team, players }: Squad): string => [...(team === null ? [] : [`[${team}]`]), ...players].join("\n")
