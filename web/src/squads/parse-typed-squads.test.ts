import { expect, test } from "vitest"
import { parseTypedSquads, toTypedSquad } from "./parse-typed-squads.ts"

test("a pasted list becomes squads, each player once", () => {
  expect(parseTypedSquads("[Elmfield]\n1. Amit Rao (c)\nAMIT RAO\nTara Lind\n\nNorthcote:\nSam Fenn", 2)).toEqual([
    { team: "Elmfield", players: ["AMIT RAO", "Tara Lind"] }, { team: "Northcote", players: ["Sam Fenn"] },
  ])
})

test.each([{ team: "Elmfield 2nd XI", players: ["Amit Rao", "Tara Lind"] }, { team: null, players: ["Sam Fenn"] }])("what is stored comes back out of its text: $team", (squad) => {
  expect(parseTypedSquads(toTypedSquad(squad), 1)).toEqual([squad])
})

const named = (count: number) => Array.from({ length: count }, (_, at) => `Player ${String.fromCharCode(65 + (at % 26))}${"i".repeat(at)}`.slice(0, 60)).join("\n")

test.each([
  ["", 9, "Nobody"], ["[Elmfield]\n\n42", 9, "Nobody"], ["[A]\nAmit Rao\n[B]\nTara Lind", 1, "50 squads"], [named(41), 9, "41 players"],
  [`Amit ${"o".repeat(90)}`, 9, "80 letters"], [`[${"o".repeat(90)}]\nAmit Rao`, 9, "80 letters"],
])("%j with room for %i is refused in a sentence", (text, room, words) => {
  expect(parseTypedSquads(text, room)).toEqual(expect.stringContaining(words))
})
