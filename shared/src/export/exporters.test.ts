import { expect, it } from "vitest"
import { buildMatch } from "../match/reconcile.ts"
import { createTestCard } from "../match/test-card.ts"
import { exporters } from "./exporters.ts"

const createMatch = (change: (card: ReturnType<typeof createTestCard>) => void = () => {}) => {
  const card = createTestCard()
  change(card)
  return buildMatch(card, {}, { certain: true, flagAll: false, paper: "print" })
}

it("writes a card that a scorer can paste", () => {
  expect(exporters.text.write(createMatch())).toBe(`Elmfield v Northcote

Elmfield
------------------------------------------------------------
A. Rao  c Hill b Marsh                               31 (40)
T. Oduya  not out                                     12 (9)
P. Lind  run out (Hill)                               0 (11)
Extras (b 1, lb 2, w 3)                                    6
Total                                        49/2 (10 overs)
Fall of wickets: 1-40 (Rao), 2-41 (Lind)
B. Marsh                                            5-0-20-1
C. Hill                                             5-1-26-0
`)
})

it("writes one row a batter and one a bowler", () => {
  const [head, first] = exporters["batting-csv"].write(createMatch()).split("\r\n")
  expect(head).toBe("innings,team,batter,how_out,dismissal,bowler,fielders,runs,balls,minutes,fours,sixes")
  expect(first).toBe("1,Elmfield,A. Rao,c Hill b Marsh,caught,Marsh,Hill,31,40,,4,0")
  expect(exporters["bowling-csv"].write(createMatch()).split("\r\n")[1]).toBe("1,Elmfield,B. Marsh,5,0,20,1,,")
})

it("lets no name run as a formula", () => {
  const csv = exporters.csv.write(createMatch((card) => { if (card.inningsList[0]?.batting[0]) card.inningsList[0].batting[0].name = '=HYPERLINK("x")' }))
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

it("says in Cricsheet's shape that there is no ball by ball record", () => {
  const file: unknown = JSON.parse(exporters.cricsheet.write(createMatch()))
  expect(file).toMatchObject({ meta: { data_version: "1.1.0", note: expect.stringContaining("no ball by ball") }, info: { teams: ["Elmfield", "Northcote"] }, innings: [{ team: "Elmfield", overs: [], card: { total: { runs: 49, overs: "10" } } }] })
})

it("writes each delivery on a row of its own", () => {
  const csv = exporters["deliveries-csv"].write(createMatch((card) => {
    card.inningsList[0]?.deliveries.push({ over: 1, ball: 1, bowler: "B. Marsh", striker: "A. Rao", nonStriker: "T. Oduya", runsBatter: 0, extras: { wides: 1 }, wickets: [{ kind: "stumped", playerOut: "A. Rao", fielders: ["Hill"] }], notation: "+W" })
  }))
  expect(csv.split("\r\n")[1]).toBe("1,Elmfield,1,1,B. Marsh,A. Rao,T. Oduya,0,1,0,0,0,0,stumped,A. Rao,Hill,'+W")
})

it("prints names as text, whatever they hold", () => {
  const html = exporters.html.write(createMatch((card) => {
    card.teams = ['<img src=x onerror="alert(1)">', "Northcote & District"]
    if (card.inningsList[0]?.batting[0]) card.inningsList[0].batting[0].name = "</td><script>alert('x')</script>"
  }))
  expect(html).not.toMatch(/<script|<img|onerror="/)
  expect(html).toContain("Northcote &#38; District")
  expect(html).toContain("&#60;/td&#62;&#60;script&#62;alert(&#39;x&#39;)")
  expect(html.match(/<section>/g)).toHaveLength(1)
})

it("says in Cricsheet's shape who won, and how", () => {
  const file: unknown = JSON.parse(exporters.cricsheet.write(createMatch((card) => { card.result = "northcote won by an innings and 12 runs"; card.toss = "Elmfield won the toss and elected to bowl" })))
  expect(file).toMatchObject({ info: { outcome: { winner: "Northcote", by: { innings: 1, runs: 12 } }, toss: { winner: "Elmfield", decision: "field" } } })
})

it("writes Play-Cricket's field names", () => {
  expect(JSON.parse(exporters["result-summary"].write(createMatch()))).toMatchObject({ match_details: [{ home_team_name: "Elmfield", innings: [{ runs: "49", wickets: "2", bat: [{ how_out: "ct" }, { how_out: "no" }, {}] }] }] })
})
