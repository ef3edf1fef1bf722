import { z } from "zod"
import { parsePlayerName } from "../cricket/player-name.ts"
import type { Squad } from "../cricket/squad.ts"
import type { RecordKind } from "./record-kind.ts"

/** What a club, or a device without one, keeps: more names only make each of them less likely. Letters of a team's or a player's name. */
export const squadLimits = { squads: 50, players: 40, letters: 80 }

/** Control characters, and those that turn the direction of what stands beside them. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu
const text = z.string().max(squadLimits.letters).transform((name) => name.replace(unseen, " ").trim())

/** A list of players that names are read against. */
export const squadRecord: RecordKind<Squad> = {
  name: "squad",
  most: squadLimits.squads,
  full: `No more than ${squadLimits.squads} squads are kept. Delete one to add another.`,
  body: z.strictObject({
    team: text.nullable(),
    players: z.array(text.transform((name) => parsePlayerName(name).name).refine((name) => /\p{L}/u.test(name), "A player's name has letters.")).min(1).max(squadLimits.players),
  }),
  toCopy: (body, fresh) => ({ id: fresh, body }),
}
