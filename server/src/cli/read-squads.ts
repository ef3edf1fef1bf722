import { readFile } from "node:fs/promises"
import { parseSquads } from "@cricksy/shared/cricket/parse-squad.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { ScanFile } from "./scan-arguments.ts"

/** The squads of a text file, a player a line. Empty where the file holds no names or cannot be read. */
export async function readSquads(file: ScanFile): Promise<Squad[]> {
  try {
    return parseSquads(await readFile(file.absolute, "utf8"))
  } catch {
    return []
  }
}
