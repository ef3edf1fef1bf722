import { describe, expect, it } from "vitest"
import { parseDismissal } from "./parse-dismissal.ts"

describe("parseDismissal", () => {
  it.each([["Bell", "Bell"], ["B Marsh", "B Marsh"], ["b Marsh", "Marsh"], ["bMarsh", "Marsh"], ["Bowled Marsh", "Marsh"]])("takes no capital off a name in a column of bowlers: %s", (cell, bowler) => {
    expect(parseDismissal("lbw", cell)).toEqual({ kind: "lbw", bowler, fielders: [] })
  })

  it.each([
    ["c Hill b Marsh", "caught", "Marsh", ["Hill"]],
    ["ct Hill b Marsh", "caught", "Marsh", ["Hill"]],
    ["caught Hill bowled Marsh", "caught", "Marsh", ["Hill"]],
    ["c. de Lange b van der Dussen", "caught", "van der Dussen", ["de Lange"]],
    ["cHill b Marsh", "caught", "Marsh", ["Hill"]],
    ["ct  b.Marsh", "caught", "Marsh", []],
    ["ct Marsh", "caught", null, ["Marsh"]],
    ["c & b Marsh", "caught and bowled", "Marsh", []],
    ["c and b Marsh", "caught and bowled", "Marsh", []],
    ["c&b Marsh", "caught and bowled", "Marsh", []],
    ["lbwb Marsh", "lbw", "Marsh", []],
    ["lbwbMarsh", "lbw", "Marsh", []],
    ["c (sub) Oduya b Marsh", "caught", "Marsh", ["Oduya"]],
    ["c: Oduya b: Marsh", "caught", "Marsh", ["Oduya"]],
    ["run out (sub [Oduya])", "run out", null, ["Oduya"]],
    ["c sub (Oduya) b Marsh", "caught", "Marsh", ["Oduya"]],
    ["b Marsh", "bowled", "Marsh", []],
    ["bMarsh", "bowled", "Marsh", []],
    ["bowled", "bowled", null, []],
    ["lbw b Marsh", "lbw", "Marsh", []],
    ["lbw  T Marsh", "lbw", "T Marsh", []],
    ["l.b.w. b Marsh", "lbw", "Marsh", []],
    ["Ibw b Marsh", "lbw", "Marsh", []],
    ["run ut (Hill)", "run out", null, ["Hill"]],
    ["fbwr b Marsh", "lbw", "Marsh", []],
    ["bw b Marsh", "lbw", "Marsh", []],
    ["¢c. Hill b Marsh", "caught", "Marsh", ["Hill"]],
    ["¢ and b Marsh", "caught and bowled", "Marsh", []],
    ["st †Hill b Marsh", "stumped", "Marsh", ["Hill"]],
    ["run out (Hill/Lind)", "run out", null, ["Hill", "Lind"]],
    ["Run out", "run out", null, []],
    ["Ro", "run out", null, []],
    ["run out Hill", "run out", null, ["Hill"]],
    ["hit wicket b Marsh", "hit wicket", "Marsh", []],
    ["retired hurt", "retired hurt", null, []],
    ["Retired - Not out", "retired not out", null, []],
    ["retired out", "retired out", null, []],
    ["retired", "retired", null, []],
    ["not out", "not out", null, []],
    ["NOT | OUT", "not out", null, []],
    ["NotOut", "not out", null, []],
    ["NO", "not out", null, []],
    ["did not bat", "did not bat", null, []],
    ["DNB", "did not bat", null, []],
    ["absent hurt", "absent hurt", null, []],
    ["obstructing the field", "obstructing the field", null, []],
    ["timed out", "timed out", null, []],
  ])("%s", (text, kind, bowler, fielders) => {
    expect(parseDismissal(text)).toEqual({ kind, bowler, fielders })
  })

  it("takes the bowler from a column of its own", () => {
    expect(parseDismissal("ct Hill", "Marsh")).toEqual({ kind: "caught", bowler: "Marsh", fielders: ["Hill"] })
    expect(parseDismissal("c Hill", "b Marsh")).toEqual({ kind: "caught", bowler: "Marsh", fielders: ["Hill"] })
    expect(parseDismissal("", "b Marsh")).toEqual({ kind: "bowled", bowler: "Marsh", fielders: [] })
    expect(parseDismissal("", "c & b Marsh")).toEqual({ kind: "caught and bowled", bowler: "Marsh", fielders: [] })
    expect(parseDismissal("lbw", "Marsh")).toEqual({ kind: "lbw", bowler: "Marsh", fielders: [] })
  })

  it.each(["", "T. Oduya", "Extras", "45", "Brown", "Carter", "Stone", "Total 164/7"])("%j is none", (text) => {
    expect(parseDismissal(text)).toBeUndefined()
  })

  it("stays quick on hostile text", () => {
    for (const text of ["c ".repeat(5000), "b".repeat(5000), "run out (".repeat(900), " b ".repeat(3000)]) expect(() => parseDismissal(text)).not.toThrow()
  })
})
