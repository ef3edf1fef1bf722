import { expect, it } from "vitest"
import { parseSheetArguments } from "./sheet-arguments.ts"

it("takes the size from the overs and names from where the user stands", () => {
  expect(parseSheetArguments(["a.pdf", "--overs", "45", "--batting", "Elmfield", "--fielding-squad", "them.txt"], "/home/me")).toMatchObject({
    size: "40-50", out: "/home/me/a.pdf", header: { overs: "45", battingTeam: "Elmfield", fieldingTeam: "" }, squads: { batting: undefined, fielding: "/home/me/them.txt" },
  })
  expect(parseSheetArguments(["a.pdf"], "/")).toMatchObject({ size: "t20" })
})

it.each([[[]], [["a.pdf", "b.pdf"]], [["a.pdf", "--overs", "0"]], [["a.pdf", "--overs", "51"]], [["a.pdf", "--overs", "x"]], [["a.pdf", "--nonsense"]]])("%j is wrong usage", (args) => {
  expect(parseSheetArguments(args, "/")).toHaveProperty("problem")
})
