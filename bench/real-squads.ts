import { readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { realFolder } from "./real-documents.ts"

const person = z.object({ name: z.string().nullish(), bowler_as_written: z.string().nullish() })
const truth = z.object({ truth: z.object({ innings: z.array(z.object({ batting: z.array(person), bowling: z.array(person).nullish() })) }) })

/** Result sheets have a column for surnames and one for first names; their truth writes the surname first. */
const isResultSheet = (document: string): boolean => document.startsWith("hcl")

/** All names of a document as one of its cells may show them: first names, or surnames and full names. */
export function listSquad(document: string, first: boolean): string[] {
  const { innings } = truth.parse(JSON.parse(readFileSync(path.join(realFolder, "truth", `${document}.json`), "utf8"))).truth
  const rows = innings.flatMap(({ batting, bowling }) => [...batting, ...(bowling ?? [])])
  const names = rows.flatMap(({ name, bowler_as_written }) => (isResultSheet(document) ? [name] : [name, bowler_as_written]))
  const cut = names.flatMap((name) => {
    const words = (name ?? "").trim().toUpperCase().split(" ")
    if (words[0] === "" || words.join(" ") === "NO PLAYER" || words[0] === "-") return []
    if (!isResultSheet(document) || words.length < 2) return first ? [] : [words.join(" ")]
    return [first ? words.at(-1)! : words.slice(0, -1).join(" ")]
  })
  return [...new Set(cut)]
}
