import path from "node:path"
import { parseArgs } from "node:util"
import type { OwnHeader } from "@cricksy/shared/scorebook/own/own-drawing.ts"
import { chooseOwnSize, type OwnSize } from "@cricksy/shared/scorebook/own/own-form.ts"

/** `squads`: files with one name a line. */
export type SheetOptions = { size: OwnSize; header: OwnHeader; squads: { batting: string | undefined; fielding: string | undefined }; out: string }

export const sheetUsage = "Usage: npm run -s sheet -- OUT.pdf [--overs N] [--batting TEAM] [--fielding TEAM] [--competition TEXT] [--ground TEXT] [--date TEXT] [--batting-squad FILE] [--fielding-squad FILE]"

/** What the command line asks for, or one sentence that says what is wrong with it. Relative names are resolved against `folder`. */
export function parseSheetArguments(args: readonly string[], folder: string): SheetOptions | { problem: string } {
  const text = { type: "string" } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { "overs": { type: "string", default: "20" }, "batting": text, "fielding": text, "competition": text, "ground": text, "date": text, "batting-squad": text, "fielding-squad": text },
    })
    const size = /^\d{1,2}$/.test(values.overs) ? chooseOwnSize(Number(values.overs)) : undefined
    if (size === undefined) return { problem: "--overs needs a number from 1 to 50." }
    const [out] = positionals
    if (out === undefined || positionals.length > 1) return { problem: "Name one file to write." }
    const resolve = (given: string | undefined) => (given === undefined ? undefined : path.resolve(folder, given))
    return {
      size, out: path.resolve(folder, out), squads: { batting: resolve(values["batting-squad"]), fielding: resolve(values["fielding-squad"]) },
      header: { overs: values.overs, battingTeam: values.batting ?? "", fieldingTeam: values.fielding ?? "", competition: values.competition ?? "", venue: values.ground ?? "", date: values.date ?? "" },
    }
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message.split("\n")[0] ?? "Wrong usage." : "Wrong usage." }
  }
}
