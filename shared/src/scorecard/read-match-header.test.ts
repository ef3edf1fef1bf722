import { expect, test } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { buildTables } from "../table/build-tables.ts"
import { toCardLines } from "./card-line.ts"
import { readMatchHeader } from "./read-match-header.ts"

const read = (text: string) => readMatchHeader(toCardLines(buildTables(typeset(text, 0.9))))

test.each([
  ["Elmfield v Brook End on Sat 27 May", "Brook End"],
  ["Elmfield v Brook End, Saturday 27th May 2017 at 2pm", "Brook End"],
  ["Elmfield v Brook End, Thur 25 May 2017", "Brook End"],
  ["Elmfield v Brook End on Weds 24 May", "Brook End"],
  ["Elmfield v Brook End 12/05/2017", "Brook End"],
  ["Elmfield v Sunbury 2nd XI", "Sunbury 2nd XI"],
  ["Elmfield v Brook End Sunday 1st Team", "Brook End Sunday 1st Team"],
  ["Elmfield v Friday Street 1 XI", "Friday Street 1 XI"],
])("%s: a date is no part of a team, also where its year is in the next line", (line, team) => expect(read(line).teams[1]?.value).toBe(team))

test("what an engine makes of a picture before the result is none of it", () => expect(read("¢ Elmfield lost by 1 wicket").result?.value).toBe("Elmfield lost by 1 wicket"))
