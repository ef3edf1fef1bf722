import { expect, it } from "vitest"
import { parseSquads } from "./parse-squad.ts"

it.each([
  ["Amit Rao\nTara Lind", [{ team: null, players: ["Amit Rao", "Tara Lind"] }]],
  ["Elmfield:\n1. Amit Rao (c); Monty\r\n2 Tara Lind †\n\n# Northcote\nJ. Fenn", [{ team: "Elmfield", players: ["Amit Rao", "Monty", "Tara Lind"] }, { team: "Northcote", players: ["J. Fenn"] }]],
  ["Sam Fenn\n[ Elmfield 2nd XI ]\nAmit Rao\n[]\nTara Lind", [{ team: null, players: ["Sam Fenn"] }, { team: "Elmfield 2nd XI", players: ["Amit Rao"] }, { team: null, players: ["Tara Lind"] }]],
  ["", []], ["\n \n42\n", []], ["Elmfield:\n", []],
])("%j", (text, squads) => expect(parseSquads(text)).toEqual(squads))

it("ends with a hostile list", () => {
  const [squad] = parseSquads(Array.from({ length: 50_000 }, () => "A b").join("\n"))
  expect(squad?.players).toHaveLength(400)
})
