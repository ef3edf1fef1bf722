import { useMemo } from "react"
import { isPlayerName } from "../card/value-at.ts"
import { useSquads } from "./use-live.ts"

const none: readonly string[] = []

/** The players of all squads, each once, while the value at `pointer` is a player's name. */
export function useNameSuggestions(pointer: string): readonly string[] {
  const live = useSquads()
  const squads = live && "found" in live ? live.found : undefined
  const players = useMemo(() => [...new Set(squads?.flatMap(({ body }) => body.players))].sort((a, b) => a.localeCompare(b)), [squads])
  return isPlayerName(pointer) ? players : none
}
