import { toCardFile } from "../contract/card-file.ts"
import type { Match } from "../match/match.ts"

/** Our own card, `cricksy.card/1`: every figure of the match and nothing of the paper. */
export const toCardJson = (match: Match): string => `${JSON.stringify(toCardFile(match), null, 2)}\n`
