import { parsePlayerName } from "./player-name.ts"
import type { Squad } from "./squad.ts"

/** A hostile list ends here. */
const limits = { letters: 100_000, squads: 60, players: 400 }

/**
 * Squads from a plain list: a player a line, with or without number, marks and aliases after a semicolon; a line that ends in a colon, begins with # or stands in square brackets names the team of those below.
 * `Elmfield:` / `1. Amit Rao (c); Monty` → Elmfield with "Amit Rao" and "Monty". Empty where no line names anybody.
 */
export function parseSquads(text: string): Squad[] {
  const squads: { team: string | null; players: string[] }[] = []
  for (const line of text.slice(0, limits.letters).split(/\r?\n/)) {
    const plain = line.trim().slice(0, 200)
    const team = findHeading(plain)
    if (team !== undefined && squads.length < limits.squads) squads.push({ team: team === "" ? null : team, players: [] })
    if (team !== undefined) continue
    const names = plain.split(/[;\t]/).map((name) => parsePlayerName(name).name).filter((name) => /\p{L}/u.test(name))
    if (names.length === 0) continue
    if (squads.length === 0) squads.push({ team: null, players: [] })
    const open = squads.at(-1)
    if (open !== undefined && open.players.length < limits.players) open.players.push(...names)
  }
  return squads.filter(({ players }) => players.length > 0)
}

/** The team that a line names, empty where it only ends the squad above; undefined where it is no heading. */
function findHeading(line: string): string | undefined {
  if (line.startsWith("[") && line.endsWith("]")) return line.slice(1, -1).trim()
  if (line.startsWith("#")) return line.replace(/^#+/, "").trim()
  return line.endsWith(":") ? line.slice(0, -1).trim() : undefined
}
